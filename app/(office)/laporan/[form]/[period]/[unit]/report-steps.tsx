import { StepForm } from '@/components/reports/step-form'
import type { Actor } from '@/lib/auth/actor'
import { periodText } from '@/lib/format/period'
import { mayTake, type ReportSubject } from '@/lib/reports/policy'
import type { Report } from '@/lib/reports/queries'
import { next, STATUS, STEP_WORDS, type Step } from '@/lib/reports/workflow'
import { takeStepAction } from '../../../actions'

interface ReportStepsProps {
  report: Report
  subject: ReportSubject
  actor: Actor
  /** Names this page's press: pressing twice is one step. */
  pressKey: string
}

type ScreenStep = Exclude<Step, 'send'>

const NOTES: Record<ScreenStep, string> = {
  verify: 'Anda menyatakan angkanya sudah diperiksa. Laporan diteruskan ke dinas.',
  approve: 'Anda menerima laporan ini atas nama dinas. Laporan terkunci 10 hari sesudah tenggat.',
  return: 'Angka desa ini keluar dari jumlah sampai dikirim lagi. Pengirim membaca alasan Anda.',
  lock: 'Sesudah dikunci, perubahan hanya lewat pembukaan kembali oleh admin dinas.',
  reopen: 'Laporan dapat diperbaiki selama 10 hari. Alasan Anda tercatat.',
  correct: 'Angka yang sudah dikirim tetap dihitung sampai perbaikan dikirim. Sesudah itu laporan diperiksa lagi.',
  withdraw: 'Laporan menjadi draf lagi dan keluar dari jumlah sampai dikirim lagi.',
}
const REASONS: Partial<Record<ScreenStep, string>> = {
  return: 'Alasan dikembalikan',
  reopen: 'Alasan dibuka kembali',
  correct: 'Alasan perbaikan',
}
const STEPS: ScreenStep[] = ['verify', 'approve', 'lock', 'return', 'reopen', 'withdraw', 'correct']

/** The steps that are open for this report and this person, as buttons; the first accepting one is the primary. */
export function ReportSteps({ report, subject, actor, pressKey }: ReportStepsProps) {
  const status = report.status ?? STATUS.draf
  const open = STEPS.filter((step) => next(status, step) !== null && mayTake(step, actor, subject))
  return open.map((step) => (
    <StepForm
      // A step taken is another report: its dialog starts anew.
      key={`${step} ${report.version}`}
      action={takeStepAction}
      hidden={{
        key: pressKey,
        step,
        form: report.form.code,
        period: periodText(report.period),
        unit: String(report.unitId),
        version: String(report.version),
      }}
      verb={STEP_WORDS[step]}
      note={NOTES[step]}
      reasonLabel={REASONS[step]}
      tone={step === 'verify' || step === 'approve' ? 'primary' : 'secondary'}
    />
  ))
}
