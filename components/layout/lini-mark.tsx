/** The mark of Lini: a line of villages that rises to one figure. Decoration: its name stands beside it. */
export function LiniMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="8" className="fill-brand" />
      <g className="fill-on-brand">
        <rect x="7" y="19.5" width="5" height="5.5" rx="1.4" opacity="0.62" />
        <rect x="13.5" y="14" width="5" height="11" rx="1.4" opacity="0.82" />
        <rect x="20" y="7" width="5" height="18" rx="1.4" />
      </g>
    </svg>
  )
}
