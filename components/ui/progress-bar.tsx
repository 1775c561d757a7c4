export type ProgressBarProps = {
  /** What is progressing, for the screen reader. */
  label: string
  done: number
  total: number
  /** In words, shown above: "7 dari 15 desa". */
  words: string
}

/** How far along: the words first, the bar beneath. */
export function ProgressBar({ label, done, total, words }: ProgressBarProps) {
  const share = total > 0 ? Math.min(100, (done / total) * 100) : 0
  return (
    <div>
      <p className="figures mb-1.5 text-sm text-ink-soft">{words}</p>
      <svg
        role="img"
        aria-label={`${label}: ${words}`}
        className="block h-2 w-full overflow-hidden rounded-full"
        preserveAspectRatio="none"
        viewBox="0 0 100 8"
      >
        <rect width="100" height="8" className="fill-line" />
        <rect width={share} height="8" className="fill-brand" />
      </svg>
    </div>
  )
}
