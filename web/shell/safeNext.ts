/** Only addresses of this site: a foreign one in a link must not profit from the sign-in. */
export function safeNext(next: unknown): string {
  const isOwn = typeof next === 'string' && /^\/(?![/\\])/.test(next)
  return isOwn ? next : '/'
}
