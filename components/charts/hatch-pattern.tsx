/** The hatching of *belum dilaporkan* for one drawing: `fill={`url(#${id})`}`. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="fill-paper-raised" />
        <path d="M0 0V6" className="stroke-line-strong" strokeWidth="1.6" />
      </pattern>
    </defs>
  )
}

/** The id of a drawing's hatching, from what the drawing is called: the same drawing, the same id. */
export function hatchId(name: string): string {
  let sum = 0
  for (let at = 0; at < name.length; at++) sum = (Math.imul(sum, 31) + name.charCodeAt(at)) >>> 0
  return `h${sum.toString(36)}`
}
