import { ChevronDown, MapPin, Search } from 'lucide-react'
import { Still } from '@/components/still/still'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import { pickerClass } from './picker-class'

/** A region one can go to. `note` stands at the right: "2 belum melapor". */
export type RegionChoice = { id: string; name: string; href: string; note?: string }

export type RegionPickerProps = {
  /** Where one is: "Kecamatan Sangatta Utara". */
  current: string
  /** The regions above, widest first. */
  path: RegionChoice[]
  /** The regions directly inside. */
  inside: RegionChoice[]
  /** What those are: "18 kecamatan". */
  insideLabel?: string
  /** A page that searches every region, by a GET form with `q`. */
  searchAction?: string
}

/** The first question of every screen: where. Goes up by the path, down by the list, anywhere by search. */
export function RegionPicker({ current, path, inside, insideLabel, searchAction }: RegionPickerProps) {
  return (
    <Still className="contents">
      <Popover
        name={`Wilayah: ${current}. Ganti wilayah`}
        className={classNames(pickerClass, 'max-w-full desk:max-w-80')}
        panelClassName="p-2 sm:w-80"
        label={
          <>
            <Icon of={MapPin} className="text-brand" />
            <span className="min-w-0 flex-1 truncate">{current}</span>
            <Icon of={ChevronDown} className="text-ink-soft" />
          </>
        }
      >
        {searchAction && (
          // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to older phones
          <form action={searchAction} role="search" className="relative mb-2">
            <Icon of={Search} className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-ink-soft" />
            <input
              name="q"
              type="search"
              aria-label="Cari wilayah"
              placeholder="Cari desa, kecamatan, kabupaten…"
              className="control ps-9 desk:ps-9"
            />
          </form>
        )}
        <ol data-soft-links className="places">
          {path.map((region) => (
            <li key={region.id}>
              <RegionLink region={region} />
            </li>
          ))}
          <li>
            <p aria-current="true">{current}</p>
          </li>
        </ol>
        {inside.length > 0 && (
          <>
            <p className="mt-3 border-t border-line px-3 pt-3 pb-1 text-xs font-medium text-ink-soft">
              {insideLabel ?? 'Di dalamnya'}
            </p>
            <ul data-soft-links className="places places-flat">
              {inside.map((region) => (
                <li key={region.id}>
                  <RegionLink region={region} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Popover>
    </Still>
  )
}

function RegionLink({ region: { href, name, note } }: { region: RegionChoice }) {
  return (
    <a href={href}>
      {name}
      {note && <small>{note}</small>}
    </a>
  )
}
