import { LiniMark } from './lini-mark'

export type OfficeMarkProps = {
  /** "DPPKB Kabupaten Blora". */
  name: string
  /** Address of the office's logo; without one Lini's own mark stands there. */
  logoSrc?: string
  /** A second line: "Provinsi Jawa Tengah". */
  note?: string
}

/** Whose desk this is: logo and name of the office. */
export function OfficeMark({ name, logoSrc, note }: OfficeMarkProps) {
  return (
    <div className="flex min-w-0 items-center gap-2.5 px-1.5 py-1">
      {logoSrc ? (
        // biome-ignore lint/performance/noImgElement: office logos come from the database, already sized
        <img src={logoSrc} alt="" width={32} height={32} className="size-8 shrink-0 object-contain" />
      ) : (
        <LiniMark className="size-8 shrink-0" />
      )}
      <div className="min-w-0 leading-tight">
        <p className="line-clamp-2 text-sm font-semibold">{name}</p>
        {note && <p className="truncate text-xs text-ink-soft phone:hidden">{note}</p>}
      </div>
    </div>
  )
}
