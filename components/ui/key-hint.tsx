/** A key to press, as on a keyboard: `<KeyHint keys={['Ctrl', 'K']} />`. Not shown where there is no keyboard. */
export function KeyHint({ keys }: { keys: string[] }) {
  return (
    <span className="hidden items-center gap-0.5 pointer-fine:inline-flex">
      {keys.map((key) => (
        <kbd
          key={key}
          className="rounded-sm border border-line bg-paper-sunk px-1.5 font-sans text-xs leading-5 text-ink-soft"
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
