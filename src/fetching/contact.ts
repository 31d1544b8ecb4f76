/** Whether it can stand in a comment of the `User-Agent` header: a mail or web address, without spaces or brackets. */
export function isContact(text: string): boolean {
  return /^[\x21-\x27\x2a-\x7e]{1,200}$/.test(text)
}
