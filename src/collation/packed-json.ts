const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What is made of plain values alone, in bytes. */
export function packedJson(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value))
}

export function unpackedJson(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes))
}
