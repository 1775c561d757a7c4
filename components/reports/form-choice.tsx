import { ChevronDown } from 'lucide-react'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import { type Tab, Tabs } from '@/components/ui/tabs'

/** Which form, as tabs; on a phone, where seven of them would fill the screen, as one list that opens. */
export function FormChoice({ tabs }: { tabs: Tab[] }) {
  const current = tabs.find((tab) => tab.current) ?? tabs[0]
  return (
    <>
      <div className="phone:hidden print:hidden">
        <Tabs label="Formulir" tabs={tabs} />
      </div>
      <div className="no-print desk:hidden">
        <Popover
          name={`Formulir: ${current?.label}. Ganti formulir`}
          className={buttonClass({ wide: true })}
          label={
            <>
              <span className="min-w-0 flex-1 truncate text-start">
                <span className="font-normal text-ink-soft">Formulir </span>
                {current?.label}
              </span>
              <Icon of={ChevronDown} className="text-ink-soft" />
            </>
          }
        >
          <ul data-soft-links>
            {tabs.map((tab) => (
              <li key={tab.href}>
                <a
                  href={tab.href}
                  aria-current={tab.current ? 'page' : undefined}
                  className="flex min-h-12 items-center rounded-md px-3 hover:bg-paper-sunk aria-[current]:bg-brand-soft aria-[current]:font-medium"
                >
                  {tab.label}
                </a>
              </li>
            ))}
          </ul>
        </Popover>
      </div>
    </>
  )
}
