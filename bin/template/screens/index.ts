import { IconFolder } from '@tabler/icons-react'
import { defineScreens, type WordFile } from '../../../web/kit/app.ts'

const own = async (words: Promise<{ default: { workshop: WordFile } }>) => ({ default: (await words).default.workshop })

export const workshop = defineScreens({
  app: 'workshop',
  menu: [{ path: 'sprockets', icon: IconFolder, words: 'sprockets', right: 'sprocket.read' }],
  pages: [
    { path: 'sprockets', load: () => import('./SprocketList.tsx'), right: 'sprocket.read' },
    { path: 'sprockets/new', load: () => import('./NewSprocketPage.tsx'), right: 'sprocket.write' },
    { path: 'sprockets/$id', load: () => import('./SprocketPage.tsx'), right: 'sprocket.read' },
  ],
  words: {
    en: () => own(import('../words/en.json')),
    de: () => own(import('../words/de.json')),
    pl: () => own(import('../words/pl.json')),
  },
  create: [{ path: 'sprockets/new', words: 'create', right: 'sprocket.write' }],
  find: [
    {
      path: '/sprockets',
      words: 'sprockets',
      right: 'sprocket.read',
      text: (row) => String(row.name),
      to: (row) => `/sprockets/${row.id}`,
    },
  ],
})
