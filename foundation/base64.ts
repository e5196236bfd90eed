/**
 * The bytes of a text in base64. Undefined where it isn't the one text that these bytes have (RFC 4648, 3.5): otherwise
 * somebody could change what was signed, and its signature would still hold.
 */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}
