/** The press of the two pickers, alike wherever they stand. */
export const pickerClass =
  'flex min-h-11 min-w-0 items-center gap-2 rounded-md border border-line bg-paper-raised px-3 font-medium hover:border-line-strong desk:min-h-9'
