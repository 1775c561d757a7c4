import { Columns3 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import { type ListView, listAddress, MOST_COLUMNS, shownColumns } from '@/lib/registers/address'
import type { Register } from '@/lib/registers/register'

type ColumnChooserProps = { register: Register; view: ListView; withPersonal: boolean }

/** Which columns the desk's table, the print and the Excel file hold: ticks that become part of the address. */
export function ColumnChooser({ register, view, withPersonal }: ColumnChooserProps) {
  const shown = new Set(shownColumns(register.columns, view, withPersonal).map(({ key }) => key))
  const kept = [...new URLSearchParams(listAddress(register, { ...view, columns: [], page: 1 }))]
  const usual = `?${new URLSearchParams(kept)}`
  return (
    <div className="phone:hidden">
      <Popover
        label={
          <>
            <Icon of={Columns3} />
            Kolom
          </>
        }
        className={buttonClass({ tone: 'quiet' })}
        align="end"
        panelClassName="w-72 p-3"
      >
        <form className="space-y-3">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <fieldset className="max-h-80 space-y-0.5 overflow-y-auto">
            <legend className="mb-1 font-medium">Kolom yang tampil</legend>
            {register.columns
              .filter(({ personal }) => withPersonal || !personal)
              .map(({ key, head, list }) => (
                <label key={key} className="flex min-h-8 items-center gap-2 rounded-sm px-1 hover:bg-paper-sunk">
                  <input
                    // A new key shows what the address says after each choice.
                    key={String(shown.has(key))}
                    type="checkbox"
                    name="kolom"
                    value={key}
                    defaultChecked={shown.has(key)}
                    disabled={list === 'title'}
                    className="size-4 accent-brand"
                  />
                  {head}
                </label>
              ))}
          </fieldset>
          <p className="text-sm text-ink-soft">Paling banyak {MOST_COLUMNS} kolom. Cetak dan Excel mengikuti.</p>
          <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3">
            <a href={usual} className="link text-sm">
              Kolom biasa
            </a>
            <Button type="submit" size="small">
              Tampilkan
            </Button>
          </div>
        </form>
      </Popover>
    </div>
  )
}
