import { z } from 'zod'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { ReportQuality } from '@/components/quality/report-quality'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { type AnswerStamp, isOpenAnswer } from '@/lib/quality/commands'
import { listComments } from '@/lib/quality/comment-queries'
import { checkedForms } from '@/lib/quality/forms'
import { deskScopeOf, mayAnswer } from '@/lib/quality/policy'
import { readDesk } from '@/lib/quality/queries'
import { findAnswer } from '@/lib/registers/once'
import type { Report } from '@/lib/reports/queries'
import { answerAction, commentAction, undoAnswerAction, withdrawCommentAction } from '../../../../mutu/actions'

type ReportQualityPartProps = { report: Report; actor: OfficeActor; step: string | string[] | undefined }

/** Findings and threads of one report for whoever may read it, measured by its kecamatan. */
export async function ReportQualityPart({ report, actor, step }: ReportQualityPartProps) {
  const { form, period, unitId, kecamatanId, kecamatanName } = report
  const key = z.uuid().safeParse(step)
  const seesFindings = deskScopeOf(actor) !== null && report.cells !== null && checkedForms().includes(form)
  const { findings, comments, stamp } = await inTenant(actor, async (tx) => {
    const found = key.success ? await findAnswer<AnswerStamp>(tx, key.data) : null
    const own = found?.finding && found.by === tx.actor.accountId ? found : null
    const desk = seesFindings ? await readDesk(tx, form, period, { kecamatanId, ownOnly: false }) : []
    return {
      findings: desk.filter((finding) => finding.unitId === unitId),
      comments: await listComments(tx, form, period, unitId),
      stamp: own && { open: await isOpenAnswer(tx, own) },
    }
  })
  return (
    <>
      {stamp && key.success && (
        <StepBanner key={key.data} action={undoAnswerAction} fields={{ key: key.data }} open={stamp.open}>
          Jawaban tersimpan.
        </StepBanner>
      )}
      <ReportQuality
        form={form}
        period={period}
        unitId={unitId}
        findings={findings}
        comments={comments}
        area={`Kec. ${kecamatanName}`}
        zone={report.zone}
        answer={answerAction}
        comment={commentAction}
        withdraw={withdrawCommentAction}
        mayAnswer={mayAnswer(actor, kecamatanId)}
      />
    </>
  )
}
