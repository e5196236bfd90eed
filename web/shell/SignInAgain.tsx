import { Anchor, Modal, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { configureClient } from '../kit/client.ts'
import { type Me, useMe } from '../kit/session.ts'
import { useWords } from '../kit/words.ts'
import { SignInForm } from './SignInForm.tsx'
import { signOut, useRefreshMe } from './session.ts'

/** The session ended while a page was open: signs in over the page, so that nothing typed is lost. */
export function SignInAgain() {
  const t = useWords('shell')
  const { account } = useMe()
  const refreshMe = useRefreshMe()
  const [isOpen, setOpen] = useState(false)
  const resolve = useRef<() => void>(undefined)
  useEffect(() => {
    const signInAgain = () =>
      new Promise<void>((done) => {
        resolve.current = done
        setOpen(true)
      })
    configureClient({ signInAgain })
    return () => configureClient({ signInAgain: undefined })
  }, [])
  const proceed = async (me: Me) => {
    if (me.account.id !== account.id) return window.location.assign('/')
    setOpen(false)
    resolve.current?.()
    await refreshMe()
  }
  return (
    <Modal
      opened={isOpen}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.againTitle')}
      zIndex={1000}
    >
      <Text size="sm" mb="md">
        {t('signIn.againText')}
      </Text>
      <SignInForm email={account.email} onSignedIn={proceed} />
      <Anchor component="button" type="button" size="sm" mt="md" onClick={() => void signOut()}>
        {t('signIn.asOther')}
      </Anchor>
    </Modal>
  )
}
