/** A failure that a person can mend: one plain sentence and the remedy, shown without a stack trace. */
export class Problem extends Error {
  readonly remedy: string

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Problem'
    this.remedy = remedy
  }
}

/** The sentence of an error of any kind. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
