/** The hidden sheet of a template that holds its drop-down values. */
export const CHOICES_SHEET = 'Pilihan'
export const EXAMPLE_SHEET = 'Contoh'
