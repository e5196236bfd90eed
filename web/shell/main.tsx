import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './global.css'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { configureClient } from '../kit/client.ts'
import { focusNextTitle } from '../kit/PageTitle.tsx'
import { slugOf } from '../kit/session.ts'
import { useLanguage } from '../kit/words.ts'
import { screens } from './apps.ts'
import { createAppRouter } from './router.tsx'
import { queryClient } from './session.ts'
import { cssVariables, theme } from './theme.ts'
import { currentLanguage, startWords } from './words.ts'

const router = createAppRouter()

// A changed page takes the focus to its title.
router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) focusNextTitle()
})

function App() {
  const language = useLanguage()
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queryClient}>
          <ModalsProvider>
            <RouterProvider router={router} />
            <Notifications position="bottom-right" />
          </ModalsProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  )
}

// After an update of the server the old files are gone: load the page anew, once.
window.addEventListener('vite:preloadError', (event) => {
  const key = 'attest.reloaded'
  if (Date.now() - Number(sessionStorage.getItem(key)) < 60_000) return
  event.preventDefault()
  sessionStorage.setItem(key, String(Date.now()))
  window.location.reload()
})

configureClient({ tenant: () => slugOf(window.location.pathname), language: currentLanguage })
await startWords(screens)
const container = document.getElementById('root')
if (container) {
  createRoot(container).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
