/** @type {import('next').NextConfig} */
module.exports = {
  // The store engines and the password hash are native or socket-based: Next must load them, not bundle them.
  serverExternalPackages: ['@grafeo-db/js', 'neo4j-driver', '@node-rs/argon2', 'pino'],
  // Packages of ES modules only, which the unit tests cannot load as they are.
  transpilePackages: ['any-ascii', 'd3-geo', 'd3-array', 'internmap', 'request-filtering-agent'],
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run lint` checks types once, the build does not check them again
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}
