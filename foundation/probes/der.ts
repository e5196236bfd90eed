/** An element of DER (ITU-T X.690): its tag and its content. */
export interface Element {
  tag: number
  content: Buffer
}

/** The elements that stand one after another in DER. Throws if it is cut off. */
export function elements(der: Buffer): Element[] {
  const found: Element[] = []
  for (let at = 0; at < der.length; ) {
    const tag = der[at] as number
    const first = der[at + 1] as number
    const more = first < 128 ? 0 : first & 127
    const length = more === 0 ? first : der.readUIntBE(at + 2, more)
    const start = at + 2 + more
    at = start + length
    if (at > der.length) throw new Error('The DER is cut off.')
    found.push({ tag, content: der.subarray(start, at) })
  }
  return found
}

/** An object identifier as it is written: `1.2.840.113549`. */
export function objectId({ content }: Element): string {
  const numbers: number[] = []
  let value = 0
  for (const byte of content) {
    value = value * 128 + (byte & 127)
    if (byte < 128) {
      numbers.push(value)
      value = 0
    }
  }
  const first = numbers[0] as number
  const root = Math.min(Math.floor(first / 40), 2)
  return [root, first - root * 40, ...numbers.slice(1)].join('.')
}
