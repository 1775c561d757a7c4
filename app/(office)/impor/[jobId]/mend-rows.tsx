import Link from 'next/link'
import { RepairGrid } from '@/components/imports/repair-grid'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount } from '@/lib/format/number'
import { GRID_ROWS, type GridView, readGrid } from '@/lib/imports/grid'
import type { ImportKind } from '@/lib/imports/kinds/kind'
import { groupProblems } from '@/lib/imports/queries'
import { columnLetters } from '@/lib/imports/read/problem'
import { columnsOf } from '@/lib/imports/rows'
import type { ImportJob } from '@/lib/imports/state'
import { paths } from '@/lib/paths'

export interface MendView {
  view: GridView | null
  page: number
  /** Place of a kind of problem in the list of kinds. */
  group: number | null
  /** The columns are being matched anew. */
  columns: boolean
}

/** Kinds of problem in sight; the rest are folded away, so that the rows themselves stand on the screen. */
const SHOWN = 4
const VIEWS: readonly GridView[] = ['tolak', 'masalah', 'semua', 'dilewati']

export function readMendView(query: Record<string, string | string[] | undefined>): MendView {
  const view = VIEWS.find((one) => one === query.tampil) ?? null
  const page = Math.max(1, Math.min(2_000, Number(query.hal) || 1))
  const group = typeof query.masalah === 'string' && /^\d{1,3}$/.test(query.masalah) ? Number(query.masalah) : null
  return { view, page: Math.floor(page), group, columns: query.ubah === 'kolom' }
}

type Props = { job: ImportJob; kind: ImportKind; view: MendView; actor: OfficeActor }

/** The problems by kind, and the rows they stand in as a sheet to mend. */
export async function MendRows({ job, kind, view, actor }: Props) {
  const shown = view.view ?? (job.problems > 0 ? 'tolak' : 'masalah')
  const { groups, grid } = await inTenantSql(actor, async (tx) => {
    const kinds = await groupProblems(tx, job.id)
    const group = view.group === null ? undefined : kinds[view.group]
    return {
      groups: kinds,
      grid: await readGrid(tx, job, kind, { view: shown, page: view.page, ...(group && { group }) }),
    }
  })
  const heads = job.layout.sheets?.[job.layout.sheet ?? 0]?.heads ?? []
  const at = paths.importJob(job.id)
  const hrefOf = (query: Record<string, string>) => `${at}?${new URLSearchParams(query)}`
  const { refusedRows = 0, warnings = 0, skipped = 0 } = job.summary
  return (
    <>
      {groups.length > 0 && (
        <Card
          title={job.problems > 0 ? `${formatCount(refusedRows)} baris ditolak` : 'Peringatan'}
          note={
            job.problems > 0
              ? 'Perbaiki atau lewati baris ini; sesudah itu impor dapat diterapkan. Peringatan tidak menghalangi.'
              : 'Tidak menghalangi; periksa bila perlu.'
          }
          actions={
            <LinkButton href={hrefOf({ ubah: 'kolom' })} size="small" tone="quiet">
              Ubah pasangan kolom
            </LinkButton>
          }
          flush
        >
          <ul className="divide-y divide-line border-t border-line">
            {groups.slice(0, SHOWN).map((group, index) => (
              <GroupLine
                key={`${group.column}/${group.message}`}
                {...{ group, index, hrefOf }}
                current={view.group === index}
              />
            ))}
          </ul>
          {groups.length > SHOWN && (
            <div className="px-4 py-1">
              <Disclosure summary={`${formatCount(groups.length - SHOWN)} jenis masalah lain`}>
                <ul className="divide-y divide-line">
                  {groups.slice(SHOWN).map((group, index) => (
                    <GroupLine
                      key={`${group.column}/${group.message}`}
                      {...{ group, hrefOf }}
                      index={index + SHOWN}
                      current={view.group === index + SHOWN}
                    />
                  ))}
                </ul>
              </Disclosure>
            </div>
          )}
        </Card>
      )}
      <section className="space-y-3" aria-label="Baris berkas">
        <Tabs
          label="Baris yang ditampilkan"
          tabs={[
            {
              label: 'Ditolak',
              href: hrefOf({ tampil: 'tolak' }),
              current: shown === 'tolak' && view.group === null,
              count: formatCount(refusedRows),
            },
            {
              label: 'Semua masalah',
              href: hrefOf({ tampil: 'masalah' }),
              current: shown === 'masalah' && view.group === null,
              count: formatCount(refusedRows + warnings),
            },
            {
              label: 'Dilewati',
              href: hrefOf({ tampil: 'dilewati' }),
              current: shown === 'dilewati',
              count: formatCount(skipped),
            },
            {
              label: 'Semua baris',
              href: hrefOf({ tampil: 'semua' }),
              current: shown === 'semua',
              count: formatCount(job.rowsTotal),
            },
          ]}
        />
        {grid.rows.length === 0 ? (
          <p className="surface p-4 text-ink-soft">Tidak ada baris di sini.</p>
        ) : (
          <RepairGrid
            jobId={job.id}
            version={job.version}
            rows={grid.rows}
            columns={columnsOf(kind, job.mapping).list.map(({ column, field }) => ({
              column,
              letter: columnLetters(column),
              head: heads[column] ?? '',
              label: field.label,
              ...(field.choices && { choices: field.choices }),
            }))}
          />
        )}
        <Pagination
          page={view.page}
          pageSize={GRID_ROWS}
          total={grid.total}
          noun="baris"
          hrefOf={(page) =>
            hrefOf({ tampil: shown, hal: String(page), ...(view.group !== null && { masalah: String(view.group) }) })
          }
        />
      </section>
    </>
  )
}

function GroupLine(props: {
  group: Awaited<ReturnType<typeof groupProblems>>[number]
  index: number
  current: boolean
  hrefOf: (query: Record<string, string>) => string
}) {
  const { group, index, current, hrefOf } = props
  return (
    <li>
      <Link
        href={hrefOf({ masalah: String(index) })}
        scroll={false}
        aria-current={current ? 'true' : undefined}
        className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-1.5 hover:bg-paper-sunk aria-[current]:bg-brand-soft"
      >
        <Badge tone={group.severity === 'tolak' ? 'bad' : 'warn'}>
          {group.severity === 'tolak' ? 'Ditolak' : 'Peringatan'}
        </Badge>
        <span className="min-w-0 flex-1 basis-72">{group.message}</span>
        <span className="figures text-sm text-ink-soft">
          {group.column >= 0 && `kolom ${columnLetters(group.column)}, `}
          {group.count === 1
            ? `baris ${group.firstRow}`
            : `${formatCount(group.count)} baris, mulai baris ${group.firstRow}`}
        </span>
      </Link>
    </li>
  )
}
