/** One answer of a question that has few. */
export type Choice = { value: string; label: string; hint?: string; disabled?: boolean }
