/** Thrown for what is no quotation: names the field and what was given, and says what would be right. */
export class QuotationError extends Error {
  readonly field: 'text' | 'speaker'
  readonly value: string

  constructor(field: 'text' | 'speaker', value: string, reason: string) {
    super(`${field} ${reason}`)
    this.name = 'QuotationError'
    this.field = field
    this.value = value
  }
}
