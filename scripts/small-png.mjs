// Writes a picture as a PNG of 256 colours: pictures of a user interface lose nothing visible and a good half of
// their size.
import { deflateSync } from 'node:zlib'

/**
 * @param {Uint8Array} pixels red, green, blue, alpha per pixel; alpha is ignored
 * @returns {Buffer} the file
 */
export function smallPng(width, height, pixels) {
  const { palette, indexOf } = choosePalette(pixels)
  const rows = Buffer.alloc((width + 1) * height) // each row begins with its filter: 0, none
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf((y * width + x) * 4)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8) // 8 bits, palette
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The 256 most frequent colours, alike ones as one; every other colour becomes the nearest of them. */
function choosePalette(pixels) {
  const alike = new Map()
  const key = (at) => ((pixels[at] >> 2) << 12) | ((pixels[at + 1] >> 2) << 6) | (pixels[at + 2] >> 2)
  for (let at = 0; at < pixels.length; at += 4) {
    const bucket = alike.get(key(at)) ?? [0, 0, 0, 0]
    bucket[0]++
    for (let channel = 0; channel < 3; channel++) bucket[channel + 1] += pixels[at + channel]
    alike.set(key(at), bucket)
  }
  const buckets = [...alike]
    .map(([name, [count, ...sums]]) => ({ name, count, colour: sums.map((sum) => Math.round(sum / count)) }))
    .sort((a, b) => b.count - a.count)
  const palette = buckets.slice(0, 256).map((bucket) => bucket.colour)
  const distance = (a, b) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2
  const nearest = (colour) =>
    palette.reduce(
      (best, candidate, index) => (distance(candidate, colour) < distance(palette[best], colour) ? index : best),
      0,
    )
  const index = new Map(buckets.map(({ name, colour }, rank) => [name, rank < 256 ? rank : nearest(colour)]))
  return { palette, indexOf: (at) => index.get(key(at)) }
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc(body), body.length + 4)
  return framed
}

function crc(bytes) {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
