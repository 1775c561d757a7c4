'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { ImportStep } from '@/lib/imports/schema'
import { sendStep } from './send-step'

/** Sends steps of one import: what is under way, and the sentence when one was refused. */
export function useStep(jobId: string) {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [refreshing, refresh] = useTransition()
  const send = async (step: ImportStep): Promise<boolean> => {
    setSending(true)
    const refused = await sendStep(jobId, step)
    setProblem(refused)
    setSending(false)
    if (refused === null) refresh(() => router.refresh())
    return refused === null
  }
  return { send, problem, busy: sending || refreshing }
}
