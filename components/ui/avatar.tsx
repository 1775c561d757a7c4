/** The initials of a person in a circle. Decoration: the name stands beside it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="grid size-8 shrink-0 place-items-center rounded-full bg-brand-soft text-xs font-semibold tracking-wide text-on-brand-soft"
    >
      {initialsOf(name)}
    </span>
  )
}

/** First letters of the first and last word that is a name: "dr. Sari Wulandari, M.K.M." gives SW. */
export function initialsOf(name: string): string {
  const words = name
    .split(',')[0]!
    .split(/\s+/)
    .filter((word) => word && !word.endsWith('.'))
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return ends.map((word) => word[0]!.toUpperCase()).join('')
}
