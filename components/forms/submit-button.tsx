'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from '@/components/ui/button'

export type SubmitButtonProps = Omit<ButtonProps, 'type' | 'busy'> & {
  /** The word while it works: "Mengirim…". */
  busyLabel?: string
}

/** Sends its form; says so while it does, and takes no second press. Primary unless told otherwise. */
export function SubmitButton({ busyLabel, children, tone = 'primary', onClick, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <Button
      type="submit"
      tone={tone}
      busy={pending}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {pending && busyLabel ? busyLabel : children}
    </Button>
  )
}
