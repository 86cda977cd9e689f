// Runs in the browser before anything else. zod would try `new Function`, which the content security policy forbids and
// reports; it looks for this before it does (https://zod.dev/api, `jitless`), and must find it before its first schema.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

export {}
