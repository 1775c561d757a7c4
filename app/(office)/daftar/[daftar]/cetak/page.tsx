import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { PrintLetterhead } from '@/components/layout/print-letterhead'
import { cellText } from '@/components/registers/entry-table'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { getOffice } from '@/lib/office/queries'
import { paths } from '@/lib/paths'
import { listAddress, readListAddress, shownColumns } from '@/lib/registers/address'
import { maySeePersonalNumbers } from '@/lib/registers/policy'
import { listEntries } from '@/lib/registers/queries'
import { dayIn } from '@/lib/registers/rules'
import { findDomain } from '../../domains'
import { OfficeOnly } from '../../office-only'

export const metadata: Metadata = { title: 'Cetak daftar' }

/** More than this is a file's work, not a printer's. */
const MOST_ROWS = 2_000

/** The whole filtered list on paper, under the office's letterhead. */
export default async function PrintPage({ params, searchParams }: PageProps<'/daftar/[daftar]/cetak'>) {
  const domain = findDomain((await params).daftar)
  if (!domain) notFound()
  const { register, reading } = domain
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what={register.title} />
  const view = readListAddress(register, await searchParams)
  const today = dayIn(actor.zone, new Date())
  const { list, office } = await inTenantSql(actor, async (tx) => ({
    list: await listEntries(tx, reading, register, { ...view, page: 1, size: MOST_ROWS }, today),
    office: await getOffice(tx),
  }))
  const columns = shownColumns(register.columns, view, maySeePersonalNumbers(actor.role))
  return (
    <>
      <PrintLetterhead
        government={office.letterhead[0] ?? ''}
        office={office.name}
        address={office.address}
        {...(office.logoFileId && { logoSrc: paths.fileOf(office.logoFileId) })}
      />
      <Page
        title={register.title}
        note={`${formatCount(list.items.length)} dari ${formatCount(list.total)} ${register.noun}, keadaan ${formatDate(today)}.`}
        actions={
          <>
            <LinkButton href={paths.registerList(register.code, listAddress(register, view))} tone="quiet">
              Kembali ke daftar
            </LinkButton>
            <PrintButton tone="primary" />
          </>
        }
      >
        {list.total > MOST_ROWS && (
          <p>Daftar cetak memuat {formatCount(MOST_ROWS)} baris pertama. Persempit saringannya, atau unduh Excel.</p>
        )}
        {/* A sheet of paper is wider than a phone: it scrolls by itself, also by keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
        <section aria-label={register.title} tabIndex={0} className="surface overflow-x-auto print:overflow-visible">
          <table data-print-wide className="w-full text-sm">
            <caption className="sr-only">{register.title}</caption>
            <thead>
              <tr className="border-b border-line-strong text-start">
                <th scope="col" className="px-2 py-1.5 text-end font-medium">
                  No.
                </th>
                {columns.map((column) => (
                  <th key={column.key} scope="col" className="px-2 py-1.5 text-start font-medium">
                    {column.head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.items.map((entry, at) => (
                <tr key={entry.id} className="break-inside-avoid border-b border-line">
                  <td className="figures px-2 py-1 text-end">{at + 1}</td>
                  {columns.map((column) => (
                    <td key={column.key} className="px-2 py-1">
                      {cellText(column, entry)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Page>
    </>
  )
}
