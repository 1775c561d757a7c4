import { Check } from 'lucide-react'
import { Icon } from '@/components/ui/icon'

const STEPS = ['Berkas', 'Kolom', 'Periksa dan perbaiki', 'Terapkan'] as const

/** Where an import stands among its four steps. */
export function JobSteps({ at }: { at: number }) {
  return (
    <ol className="flex flex-wrap gap-x-6 gap-y-2 text-sm" aria-label="Langkah impor">
      {STEPS.map((label, index) => (
        <li
          key={label}
          aria-current={index === at ? 'step' : undefined}
          className={`inline-flex items-center gap-2 ${index === at ? 'font-semibold text-ink' : 'text-ink-soft'}`}
        >
          <span
            className={`figures grid size-6 place-items-center rounded-full text-xs ${
              index < at ? 'bg-good-soft text-on-good-soft' : index === at ? 'bg-brand text-on-brand' : 'bg-paper-sunk'
            }`}
          >
            {index < at ? <Icon of={Check} label="selesai" /> : index + 1}
          </span>
          {label}
        </li>
      ))}
    </ol>
  )
}
