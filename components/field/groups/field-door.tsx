'use client'

import { type ReactNode, useMemo } from 'react'
import { type BookDoor, BookDoorProvider } from '@/components/meetings/book-door'
import { DeviceError } from '@/lib/offline/device-error'
import type { FieldStep } from '@/lib/poktan/field-book'
import { stepWords } from '@/lib/poktan/field-undo'
import { poktanKindLabel } from '@/lib/poktan/rules'
import { stepProblem } from '@/lib/poktan/step-check'
import { noteStep } from './last-step'
import { saveStep } from './steps'
import type { OpenGroup } from './use-group'

/** A group by kind and name: "BKB Mawar". */
export const groupName = ({ kind, name }: { kind: string; name: string }): string =>
  `${poktanKindLabel(kind as 'bkb')} ${name}`

/** What the outbox calls a step: the group and its day, nobody's name. */
export const labelOf = (
  group: { kind: string; name: string },
  step: Pick<FieldStep, 'kind' | 'body' | 'base'>,
): string => `${groupName(group)}: ${stepWords(step)}`

/** Why something could not be kept, in words. Anything but the device's own reasons is a bug and stays one. */
export function deviceTrouble(error: unknown): string {
  if (error instanceof DeviceError) return error.message
  throw error
}

/** The phone's door: each step goes into the outbox, and shows at once. */
export function FieldDoor({ open: { part, today }, children }: { open: OpenGroup; children: ReactNode }) {
  const door = useMemo<BookDoor>(
    () => ({
      async take(kind, key, { version, base, ...rest }) {
        const problem = stepProblem(part, kind, rest, today)
        if (problem) return problem
        // A visit has an id of its own, so that its result can be told before the office has it.
        const body = kind === 'service.record' ? { id: crypto.randomUUID(), ...rest } : rest
        const step = {
          ...{ key, kind, body, poktanId: part.group.id, baseVersion: typeof version === 'number' ? version : 0 },
          ...(base ? { base: base as Record<string, unknown> } : {}),
          madeAt: new Date().toISOString(),
        }
        const whole: FieldStep = { ...step, label: labelOf(part.group, step) }
        try {
          await saveStep(whole)
        } catch (error) {
          return deviceTrouble(error)
        }
        noteStep(whole)
        return ''
      },
      taken: () => {},
    }),
    [part, today],
  )
  return <BookDoorProvider value={door}>{children}</BookDoorProvider>
}
