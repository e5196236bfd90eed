import { Menu } from '@mantine/core'
import { type Language, languages } from '../kit/app.ts'
import { useLanguage } from '../kit/words.ts'
import { nativeNames } from './nativeNames.ts'

/** The languages in a menu, each by its own name. */
export function LanguageItems({ choose }: { choose: (language: Language) => void }) {
  return (
    <Menu.RadioGroup value={useLanguage()} onChange={(value) => choose(value as Language)}>
      {languages.map((language) => (
        <Menu.RadioItem key={language} value={language} lang={language} closeMenuOnClick>
          {nativeNames[language]}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
