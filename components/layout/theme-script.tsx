import { themeScript } from './theme'

/** The one inline script of the product; goes first in `<head>`. */
export function ThemeScript() {
  return <script>{themeScript}</script>
}
