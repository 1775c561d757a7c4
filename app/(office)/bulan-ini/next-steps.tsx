import { BellRing, CalendarClock, ClipboardCheck, type LucideIcon, UserRoundPlus } from 'lucide-react'
import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { Actor } from '@/lib/auth/actor'
import { formatCount } from '@/lib/format/number'
import { periodText } from '@/lib/format/period'
import { addTally, emptyTally, openOf } from '@/lib/month/board'
import type { MonthBoard } from '@/lib/month/queries'
import { paths } from '@/lib/paths'
import { reviewStepOf } from '@/lib/reports/policy'

interface Step {
  icon: LucideIcon
  href: string
  words: string
}

/** What the reader can do now, most urgent first: check, decide, remind, name an officer. */
export function NextSteps({ actor, board, peopleOpen }: { actor: Actor; board: MonthBoard; peopleOpen: number }) {
  const steps = stepsOf(actor, board, peopleOpen)
  return (
    <section aria-labelledby="langkah-anda" className="no-print">
      <h2 id="langkah-anda" className="text-md">
        Langkah Anda
      </h2>
      {steps.length === 0 ? (
        <p className="mt-1 text-ink-soft">Tidak ada yang menunggu Anda sekarang.</p>
      ) : (
        <ul className="mt-2 grid gap-2 sm:grid-cols-2 desk:grid-cols-3">
          {steps.map(({ icon, href, words }) => (
            <li key={words}>
              <Link
                href={href}
                prefetch={false}
                className="surface flex min-h-12 items-center gap-3 px-4 py-2.5 font-medium hover:border-line-strong hover:text-brand"
              >
                <Icon of={icon} size={20} className="text-brand" />
                {words}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function stepsOf(actor: Actor, { rows, total, period, forms, asked, level }: MonthBoard, peopleOpen: number): Step[] {
  const review = forms.flatMap((form): Step[] => {
    const step = reviewStepOf(actor.role, form.code)
    const { waiting } = rows
      .flatMap((row) => row.forms)
      .filter(({ code }) => code === form.code)
      .reduce((sum, { tally }) => addTally(sum, tally), emptyTally())
    if (!step || waiting === 0) return []
    return [
      {
        icon: ClipboardCheck,
        href: paths.reports({ form: form.code, bulan: periodText(period) }),
        words: `${step === 'verify' ? 'Verifikasi' : 'Setujui'} ${formatCount(waiting)} ${form.shortName}`,
      },
    ]
  })
  const steps: (Step | false)[] = [
    ...review,
    asked > 0 && {
      icon: CalendarClock,
      href: paths.extensions('?keadaan=diminta'),
      words: `Putuskan ${formatCount(asked)} permintaan waktu`,
    },
    peopleOpen > 0 &&
      openOf(total) > 0 && {
        icon: BellRing,
        href: '#baris',
        words: level === 'kecamatan' ? `Ingatkan ${peopleOpen} koordinator` : `Ingatkan ${peopleOpen} petugas`,
      },
    total.unserved > 0 && {
      icon: UserRoundPlus,
      href: paths.registerList('petugas', '?binaan=tanpa'),
      words: `Tetapkan petugas: ${formatCount(total.unserved)} laporan tanpa petugas`,
    },
  ]
  return steps.filter((step) => step !== false)
}
