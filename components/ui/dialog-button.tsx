'use client'

import { Button, type ButtonProps } from './button'

/** Opens the dialog whose id is `opens`. */
export function DialogButton({ opens, ...rest }: Omit<ButtonProps, 'onClick' | 'type'> & { opens: string }) {
  return <Button aria-haspopup="dialog" onClick={() => dialogAt(opens)?.showModal()} {...rest} />
}

/** Closes the dialog it stands in, changing nothing. */
export function DialogCancel({ children = 'Batal', ...rest }: Omit<ButtonProps, 'onClick' | 'type'>) {
  return (
    <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()} {...rest}>
      {children}
    </Button>
  )
}

function dialogAt(id: string): HTMLDialogElement | null {
  const found = document.getElementById(id)
  return found instanceof HTMLDialogElement ? found : null
}
