import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconUsers } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { notifyDone, notifyProblem } from '../../ui/notify.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { useMayWith, useUser } from '../access/session.ts'
import { useSearchChange } from './use-search-change.ts'
import { isChanged, keptOf, mayChange, searchOfView, type View, viewsQuery } from './views.ts'

const ViewDialog = onDemand(async () => (await import('./view-dialog.tsx')).ViewDialog)

type Opened = { readonly kind: 'save' | 'rename' | 'delete'; readonly view: View | null }

/** Ways to look at the portfolio that somebody kept: one's own, and those of the team. */
export function ViewTabs() {
  const { t } = useTranslation()
  const { search } = useSearchChange()
  const views = useQuery(viewsQuery).data?.views ?? []
  const current = views.find(({ id }) => Number(id) === search.view) ?? null
  const [opened, setOpened] = useState<Opened | null>(null)
  const asked = keptOf(search) !== ''
  const changed = current === null ? asked : isChanged(current, search)
  return (
    <div className="view-bar">
      <nav aria-label={t('portfolio.views')} className="view-tabs">
        <Link
          to="/portefeuille"
          search={{ view: 'all' }}
          className="view-tab"
          activeOptions={{ exact: true }}
          activeProps={{}}
          aria-current={!asked && current === null ? 'page' : undefined}
        >
          {t('portfolio.everything')}
        </Link>
        {views.map((view) => (
          <Link
            key={view.id}
            to="/portefeuille"
            search={searchOfView(view)}
            className="view-tab"
            activeOptions={{ exact: true }}
            activeProps={{}}
            aria-current={view === current ? 'page' : undefined}
          >
            {view.shared && <IconUsers size={14} aria-label={t('portfolio.ofTeam')} />}
            {view.name}
            {view === current && changed && <span title={t('portfolio.changed')}>{'\u00a0*'}</span>}
          </Link>
        ))}
      </nav>
      {changed && (
        <Button size="compact-sm" variant="subtle" onClick={() => setOpened({ kind: 'save', view: null })}>
          {t('portfolio.saveView')}
        </Button>
      )}
      {current && <ViewMenu view={current} changed={changed} onOpen={setOpened} />}
      <Suspense fallback={null}>
        {opened && <ViewDialog {...opened} onClose={() => setOpened(null)} />}
      </Suspense>
    </div>
  )
}

type MenuProps = {
  readonly view: View
  readonly changed: boolean
  readonly onOpen: (opened: Opened) => void
}

function ViewMenu({ view, changed, onOpen }: MenuProps) {
  const { t } = useTranslation()
  const { search } = useSearchChange()
  const may = useMayWith()
  const email = useUser()?.email
  const { opening } = useQuery(viewsQuery).data ?? { opening: null }
  const queryClient = useQueryClient()
  const params = { path: { id: view.id } }
  const change = useMutation({
    mutationFn: (what: 'update' | 'open' | 'forget') =>
      what === 'update'
        ? answerOf(api.PATCH('/api/v1/portfolio-views/{id}', { params, body: { search: keptOf(search) } }))
        : answerOf(
            api.PUT('/api/v1/portfolio-views/opening', { body: { id: what === 'open' ? view.id : null } }),
          ),
    onSuccess: async (_, what) => {
      notifyDone(t(`portfolio.viewDone.${what}`, { name: view.name }))
      await queryClient.invalidateQueries(viewsQuery)
    },
    onError: notifyProblem,
  })
  const first = view.id === opening
  const mine = mayChange(view, email, may)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('portfolio.viewActions', { name: view.name })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mine && changed && (
          <Menu.Item onClick={() => change.mutate('update')}>{t('portfolio.updateView')}</Menu.Item>
        )}
        <Menu.Item onClick={() => change.mutate(first ? 'forget' : 'open')}>
          {t(first ? 'portfolio.forgetView' : 'portfolio.openWith')}
        </Menu.Item>
        {mine && (
          <>
            <Menu.Item onClick={() => onOpen({ kind: 'rename', view })}>
              {t('portfolio.renameView')}
            </Menu.Item>
            <Menu.Item color="var(--mantine-color-error)" onClick={() => onOpen({ kind: 'delete', view })}>
              {t('portfolio.deleteView')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
