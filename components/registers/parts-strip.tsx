import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { Tabs } from '@/components/ui/tabs'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { type ListView, listAddress } from '@/lib/registers/address'
import type { Choice } from '@/lib/registers/fields'
import type { PartCount } from '@/lib/registers/queries'
import type { Register } from '@/lib/registers/register'

export type PartsStripProps = { register: Register; view: ListView; counts: readonly PartCount[]; today: string }

const sum = (rows: readonly PartCount[]) => rows.reduce((total, row) => total + row.count, 0)

/** The parts a register is counted by; those of a yearly list are the years that occur, latest first. */
function partsOf({ parts }: Register, counts: readonly PartCount[]): readonly Choice[] {
  if (!parts) return []
  if (parts.choices.length > 0) return parts.choices
  const years = [...new Set(counts.map(({ part }) => part))].filter((part) => part !== '*')
  return years
    .toSorted()
    .reverse()
    .map((value) => ({ value, label: value }))
}

/** The counts above a list: by kind, class or year as ways into it, and by kecamatan as a table. */
export function PartsStrip({ register, view, counts, today }: PartsStripProps) {
  const parts = partsOf(register, counts)
  const filter = register.parts?.filter ?? ''
  const base: Partial<ListView> = {
    kecamatanId: view.kecamatanId,
    size: view.size,
    ...(view.columns && { columns: view.columns }),
  }
  const inView = counts.filter(({ kecamatanId }) => view.kecamatanId === null || kecamatanId === view.kecamatanId)
  const countOf = (part: string, rows = inView) => sum(rows.filter((row) => row.part === part))
  const hrefOf = (part?: string) =>
    paths.registerList(register.code, listAddress(register, { ...base, more: part ? { [filter]: part } : {} }))
  const kecamatan = [...new Map(counts.map((row) => [row.kecamatanId, row.kecamatanName]))].filter(
    (one): one is [number, string] => one[0] !== null,
  )
  return (
    <div className="space-y-3">
      {parts.length > 0 && (
        <Tabs
          label={`Jumlah aktif menurut ${register.parts?.label.toLowerCase()}, per ${today}`}
          tabs={[
            { label: 'Semua', href: hrefOf(), count: formatCount(countOf('*')), current: !view.more[filter] },
            ...parts.map(({ value, label }) => ({
              label,
              href: hrefOf(value),
              count: formatCount(countOf(value)),
              current: view.more[filter] === value,
            })),
          ]}
        />
      )}
      {kecamatan.length > 1 && (
        <div className="no-print">
          <Disclosure summary="Menurut kecamatan">
            <DataTable
              caption={`${register.title} aktif menurut kecamatan, per ${today}`}
              rows={kecamatan}
              rowKey={([id]) => String(id)}
              rowHref={([id]) =>
                paths.registerList(register.code, listAddress(register, { kecamatanId: id, more: view.more }))
              }
              empty={null}
              columns={[
                { key: 'kecamatan', head: 'Kecamatan', cell: ([, name]) => name, phone: 'title' },
                ...parts.map(({ value, label }) => ({
                  key: value,
                  head: label.replace('di antaranya ', ''),
                  numeric: true,
                  cell: ([id]: [number, string]) =>
                    formatCount(
                      countOf(
                        value,
                        counts.filter((row) => row.kecamatanId === id),
                      ),
                    ),
                })),
                {
                  key: '*',
                  head: 'Jumlah',
                  numeric: true,
                  phone: 'aside',
                  cell: ([id]) =>
                    formatCount(
                      countOf(
                        '*',
                        counts.filter((row) => row.kecamatanId === id),
                      ),
                    ),
                },
              ]}
              foot={[
                'Jumlah',
                ...parts.map(({ value }) => formatCount(countOf(value, [...counts]))),
                formatCount(countOf('*', [...counts])),
              ]}
            />
          </Disclosure>
        </div>
      )}
    </div>
  )
}
