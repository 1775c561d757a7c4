import { MappingForm } from '@/components/imports/mapping-form'
import { SheetForm } from '@/components/imports/sheet-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import type { ImportKind } from '@/lib/imports/kinds/kind'
import { columnLetters } from '@/lib/imports/read/problem'
import type { ImportJob } from '@/lib/imports/state'

/** The sheet that is read, and what its columns mean. */
export function ChooseColumns({ job, kind }: { job: ImportJob; kind: ImportKind }) {
  const { layout } = job
  const sheets = layout.sheets ?? []
  const chosen = layout.sheet ?? 0
  const heads = sheets[chosen]?.heads ?? []
  const width = Math.max(heads.length, layout.samples?.length ?? 0)
  return (
    <>
      {layout.notice && <Banner tone="warn">{layout.notice}</Banner>}
      {(layout.remarks ?? []).length > 0 && (
        <Banner>
          <ul className="list-disc ps-5">
            {layout.remarks!.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Banner>
      )}
      <Card
        title="Lembar"
        note={
          sheets[chosen]?.headRow
            ? `Dibaca: "${sheets[chosen].name}", judul kolom di baris ${sheets[chosen].headRow}.`
            : 'Judul kolom belum ditemukan.'
        }
      >
        <SheetForm
          key={`${chosen}-${sheets[chosen]?.headRow}`}
          jobId={job.id}
          version={job.version}
          chosen={chosen}
          sheets={sheets.map(({ name, hidden, headRow, score }) => ({ name, hidden, headRow, score }))}
        />
      </Card>
      <section className="space-y-3">
        <h2 className="text-md">Kolom</h2>
        <MappingForm
          key={job.version}
          jobId={job.id}
          version={job.version}
          remembered={layout.remembered === true}
          initial={job.mapping}
          columns={Array.from({ length: width }, (_, column) => ({
            column,
            letter: columnLetters(column),
            head: heads[column] ?? '',
            samples: layout.samples?.[column] ?? [],
          }))}
          fields={kind.fields.map(({ name, label, required, hint }) => ({
            name,
            label,
            required: required === true,
            hint: hint ?? '',
          }))}
        />
      </section>
    </>
  )
}
