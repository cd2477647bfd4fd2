import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '../ui/frame.css'
import { MantineProvider } from '@mantine/core'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { isSignedOut } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { startLanguages } from '../i18n/language.ts'
import { onDemand } from '../ui/on-demand.ts'
import { contrast, theme } from '../ui/theme.ts'
import { NotYourRole } from './access/require-scope.ts'
import { sessionQuery } from './access/session.ts'
import { createBackOfficeRouter } from './routes.tsx'

/** A session that ended elsewhere ends here: back to the sign-in page, and from there to where one was. */
function onError(error: unknown): void {
  if (!isSignedOut(error)) return
  queryClient.removeQueries({ queryKey: sessionQuery.queryKey })
  void router.invalidate()
}

const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What was refused is refused again; only a server that does not answer may answer the next time.
      retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem && error.status > 0),
    },
  },
})
const router = createBackOfficeRouter(queryClient)

/** That a page is not for somebody's role is an answer, not a failure; what else a page fails on stands in the console. */
function onCaughtError(error: unknown): void {
  if (!(error instanceof NotYourRole)) console.error(error)
}

function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

// What keeps the page from scrolling behind a window writes a style of its own, and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce() })

// Nothing is told before something was done: the first screen does not wait for it, nor fall without it.
const Notices = onDemand(() =>
  import('../ui/notices.tsx').then(
    (loaded) => loaded.Notices,
    () => () => null,
  ),
)

await startLanguages()
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={contrast}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
    >
      <Suspense>
        <Notices />
      </Suspense>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
