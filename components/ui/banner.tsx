import { CircleCheck, FlaskConical, Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import { softTone, type Tone } from './tone'

export type BannerTone = 'info' | 'good' | 'warn' | 'bad' | 'sample'
export type BannerProps = { tone?: BannerTone; title?: string; actions?: ReactNode; children: ReactNode }

const LOOKS: Record<BannerTone, { icon: LucideIcon; tone: Tone }> = {
  info: { icon: Info, tone: 'info' },
  good: { icon: CircleCheck, tone: 'good' },
  warn: { icon: TriangleAlert, tone: 'warn' },
  bad: { icon: OctagonAlert, tone: 'bad' },
  sample: { icon: FlaskConical, tone: 'warn' },
}

/** A sentence that concerns the whole page or form. `sample` marks *data contoh*. */
export function Banner({ tone = 'info', title, actions, children }: BannerProps) {
  const look = LOOKS[tone]
  return (
    <div
      className={classNames(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg px-4 py-3 print:border print:border-line',
        softTone[look.tone],
      )}
    >
      <Icon of={look.icon} size={20} className="mt-0.5" />
      <div className="min-w-0 flex-1 basis-56">
        {title && <p className="font-semibold">{title}</p>}
        <div className="max-w-prose">{children}</div>
      </div>
      {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
