import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import { softTone, type Tone } from './tone'

export type BadgeProps = { tone?: Tone; icon?: LucideIcon; children: ReactNode }

/** A short word about a thing: "Lokus 2026", "Data contoh". */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex max-w-full items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium print:border print:border-line print:bg-transparent',
        softTone[tone],
      )}
    >
      {icon && <Icon of={icon} className="size-3.5" />}
      <span className="truncate">{children}</span>
    </span>
  )
}
