import { FileDown } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { buttonClass } from '@/components/ui/button-class'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { Icon } from '@/components/ui/icon'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { type DataElement, searchDictionary } from '@/lib/api/dictionary'
import { requireActor } from '@/lib/auth/require-actor'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { FORMS } from '@/lib/reports/forms/all'

export const metadata: Metadata = { title: 'Kamus data' }

const SIZE = 50
const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 100) : '')

/** Every indicator and form element with its definition, source and sensitivity. */
export default async function DictionaryPage({ searchParams }: PageProps<'/bantuan/kamus'>) {
  await requireActor()
  const asked = await searchParams
  const form = FORMS.find(({ code }) => code === one(asked.form))?.code
  const q = one(asked.q)
  const page = Math.max(1, Math.min(Number(one(asked.hal)) || 1, 1_000))
  const found = searchDictionary({ form, q })
  const query = new URLSearchParams({ ...(form && { form }), ...(q && { q }) })
  const file = new URLSearchParams(query)
  file.set('format', 'csv')
  return (
    <Page
      title="Kamus data"
      note={`${formatCount(found.length)} indikator dan isian formulir: definisi, satuan, sumber, edisi dan kepekaannya.`}
      actions={
        <a href={`/api/v1/dataElements?${file}`} className={buttonClass({})}>
          <Icon of={FileDown} />
          Unduh CSV
        </a>
      }
    >
      <FilterBar clearHref={q || form ? paths.dataDictionary() : undefined}>
        <SearchBox label="Cari" value={q} placeholder="Kode atau nama" />
        <FilterSelect
          label="Formulir"
          name="form"
          value={form ?? ''}
          all="Semua formulir"
          choices={FORMS.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </FilterBar>
      <DataTable<DataElement>
        caption="Kamus data"
        rows={found.slice((page - 1) * SIZE, page * SIZE)}
        rowKey={({ code }) => code}
        empty={<EmptyState title="Tidak ada yang cocok">Coba kata lain, atau hapus saringannya.</EmptyState>}
        columns={[
          {
            key: 'nama',
            head: 'Nama dan kode',
            phone: 'title',
            cell: ({ label, code }) => (
              <>
                {label}
                <code className="block font-mono text-sm break-all text-ink-soft">{code}</code>
              </>
            ),
          },
          { key: 'definisi', head: 'Definisi', cell: ({ definition, range }) => `${definition} ${range}.` },
          { key: 'sumber', head: 'Sumber', cell: ({ source, edition }) => `${source} (edisi ${edition})` },
          {
            key: 'peka',
            head: 'Kepekaan',
            cell: ({ sensitivity, smallCell }) =>
              sensitivity === 'peka' ? `Peka${smallCell ? `, disamarkan di bawah ${smallCell}` : ''}` : 'Terbuka',
          },
          {
            key: 'dhis',
            head: 'DHIS2',
            cell: ({ dataElement, categoryOptionCombo }) =>
              dataElement ? (
                <code className="font-mono text-sm break-all">
                  {dataElement} / {categoryOptionCombo}
                </code>
              ) : (
                'Dihitung'
              ),
          },
        ]}
      />
      <Pagination
        page={page}
        pageSize={SIZE}
        noun="entri"
        total={found.length}
        hrefOf={(next: number) => `${paths.dataDictionary()}?${query}&hal=${next}`}
      />
    </Page>
  )
}
