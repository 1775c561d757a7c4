import type { ReactNode } from 'react'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { Tabs } from '@/components/ui/tabs'
import type { FormAction } from '@/lib/actions/form-state'
import type { Role } from '@/lib/auth/roles'
import { kindLabel, levelLabel } from '@/lib/contests/kinds'
import { proposesEntries } from '@/lib/contests/policy'
import type { Contest } from '@/lib/contests/queries'
import { paths } from '@/lib/paths'
import type { MadeStep } from '@/lib/registers/keyed-step'
import { ContestBadge } from './contest-badge'

type Part = 'lomba' | 'usulan' | 'nilai' | 'berita-acara'

interface ContestFrameProps {
  contest: Contest
  role: Role
  part: Part
  /** The step just made, its words, and what takes it back. */
  step?: { made: MadeStep | null; words: Readonly<Record<string, string>>; undo: FormAction }
  title?: string
  actions?: ReactNode
  children: ReactNode
}

/** The head of a contest's pages: what it is, how it stands, its parts as tabs, and the step just made. */
export function ContestFrame({ contest, role, part, step, title, actions, children }: ContestFrameProps) {
  const { id, kind, level, year, kecamatanName, state } = contest
  const tabs: { label: string; part: Part; href: string; shown: boolean }[] = [
    { label: 'Lomba', part: 'lomba', href: paths.contest(id), shown: true },
    { label: 'Usulan peserta', part: 'usulan', href: paths.contestShortlist(id), shown: proposesEntries(role) },
    { label: 'Nilai', part: 'nilai', href: paths.contestScores(id), shown: state !== 'disiapkan' },
    { label: 'Berita acara', part: 'berita-acara', href: paths.contestMinutes(id), shown: state === 'dikunci' },
  ]
  const made = step?.made
  return (
    <Page
      title={title ?? contest.title}
      note={[
        kindLabel(kind),
        `tingkat ${levelLabel(level).toLowerCase()}`,
        kecamatanName && `Kec. ${kecamatanName}`,
        year,
      ]
        .filter(Boolean)
        .join(' · ')}
      status={
        <span className="flex flex-wrap gap-2">
          <ContestBadge state={state} />
          {contest.sample && <Badge tone="warn">Data contoh</Badge>}
        </span>
      }
      crumbs={[
        { label: 'Lomba', href: paths.contests() },
        ...(title ? [{ label: contest.title, href: paths.contest(id) }] : []),
      ]}
      actions={actions}
    >
      {step && made && (
        <StepBanner key={made.key} action={step.undo} fields={{ key: made.key }} open={made.open}>
          {step.words[made.action] ?? 'Tersimpan.'}
        </StepBanner>
      )}
      <div className="no-print">
        <Tabs
          label="Bagian lomba"
          tabs={tabs
            .filter((tab) => tab.shown)
            .map((tab) => ({ label: tab.label, href: tab.href, current: tab.part === part }))}
        />
      </div>
      {children}
    </Page>
  )
}
