import { randomUUID } from 'node:crypto'
import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StepButton } from '@/components/forms/step-button'
import { CopyMark } from '@/components/handover/copy-mark'
import { CopySheet } from '@/components/handover/copy-sheet'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { formatPeriod, parsePeriod, yearOf } from '@/lib/format/period'
import { mayOpenNumbersOf } from '@/lib/handover/commands'
import { withoutPersonal } from '@/lib/handover/content'
import { copyParts } from '@/lib/handover/copy-view'
import { applicationLabel } from '@/lib/handover/layout'
import { familyOfLayout } from '@/lib/handover/layouts/all'
import { openSheet } from '@/lib/handover/queries'
import { sheetPlaceSchema } from '@/lib/handover/schema'
import { paths } from '@/lib/paths'
import { maySeePersonalNumbers } from '@/lib/registers/policy'
import { dayIn } from '@/lib/registers/rules'
import { OfficeOnly } from '../../../../daftar/office-only'
import { markCopiedAction, openNumbersAction, undoCopiedAction } from '../../../actions'
import { NextSheet } from '../../../next-sheet'

export const metadata: Metadata = { title: 'Salin ke aplikasi nasional' }

/** One sheet to type into a national application, field by field in its order. */
export default async function CopyPage({ params }: PageProps<'/salin/[sheet]/[period]/[subject]'>) {
  const place = sheetPlaceSchema.safeParse(await params)
  if (!place.success) notFound()
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what="Lembar salin" />
  const today = dayIn(actor.zone, new Date())
  const opened = await inTenant(actor, async (tx) => {
    const found = await openSheet(tx, { ...place.data, period: parsePeriod(place.data.period)! }, today)
    return { ...found, opens: await mayOpenNumbersOf(tx, found) }
  }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    if (error instanceof Refusal && error.code === 'not-allowed') return null
    throw error
  })
  if (!opened) return <NoPermissionState level={1} what="Lembar ini" who="PKB desanya, koordinator, dan dinas" />
  const { layout, item, period, hash, copied, changes, copies, opens } = opened
  const content = maySeePersonalNumbers(actor.role) ? opened.content : withoutPersonal(layout, opened.content)
  const application = applicationLabel(layout.application)
  const when = layout.every === 'year' ? String(yearOf(period)) : formatPeriod(period)
  const family = familyOfLayout(layout)
  const list = paths.handover(`?lembar=${family.value}&bulan=${place.data.period}`)
  return (
    <Page
      title={`${layout.sheet} ${item.name}`}
      note={`${when}, ${item.villageName}, Kec. ${item.kecamatanName}. Urutannya mengikuti layar ${application} edisi ${layout.edition}.`}
      crumbs={[
        { label: 'Salin', href: list },
        { label: family.label, href: list },
      ]}
      status={layout.certainty !== 'sure' && <Badge tone="warn">Urutan belum pasti</Badge>}
      actions={
        content.blocks.length > 0 && (
          <a
            href={paths.handoverSheetExport(place.data.sheet, place.data.period, item.id)}
            className={buttonClass()}
            download
          >
            <FileSpreadsheet aria-hidden className="size-4" />
            Excel
          </a>
        )
      }
    >
      {layout.missing.length > 0 && (
        <Banner tone={layout.certainty === 'sure' ? 'info' : 'warn'}>{layout.missing.join(' ')}</Banner>
      )}
      {(copied || content.blocks.length > 0) && (
        <CopyMark
          application={application}
          copied={copied && `${copied.byName}, ${formatDateTime(copied.at, actor.zone as Zone)}`}
          changes={changes}
          {...(copies &&
            content.blocks.length > 0 && {
              mark: { action: markCopiedAction, fields: { key: randomUUID(), ...place.data, hash } },
            })}
          {...(copies &&
            copied && {
              undo: { action: undoCopiedAction, fields: { key: randomUUID(), ...place.data, id: copied.id } },
            })}
        />
      )}
      {content.blocks.length === 0 ? (
        <EmptyState title="Belum ada yang disalin">
          <p>{item.word || 'Bulan ini belum diisi.'}</p>
        </EmptyState>
      ) : (
        <CopySheet
          parts={copyParts(layout, content)}
          hash={hash}
          {...(opens && { openNumbers: { action: openNumbersAction, hidden: place.data } })}
        />
      )}
      <div className="no-print flex flex-wrap gap-2">
        {copies && content.blocks.length > 0 && (!copied || changes.length > 0) && (
          <StepButton step={markCopiedAction} fields={{ key: randomUUID(), ...place.data, hash }} busyLabel="Mencatat…">
            Sudah disalin ke {application}
          </StepButton>
        )}
        <NextSheet actor={actor} item={item} family={family.value} period={parsePeriod(place.data.period)!} />
      </div>
      <p className="text-sm text-ink-soft">Sumber susunan: {layout.source}.</p>
    </Page>
  )
}
