import { ActionIcon, Button, Stack, Text, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { del, post } from '../../../../web/kit/client.ts'
import { useConfirm, useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { useGet, useRefresh } from '../../../../web/kit/queries.ts'
import { useRight } from '../../../../web/kit/session.ts'
import { ErrorState, Loading } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Letter } from '../letters/letter.ts'
import { By } from './By.tsx'
import classes from './process.module.css'

type Comment = { id: string; text: string; by: string | null; is_guest: boolean; at: string; is_own: boolean }

/** What was said about a letter, by members and guests; it isn't part of the letter. */
export function CommentsPanel({ letter }: { letter: Letter }) {
  const t = useWords('letters')
  const path = `/letters/${letter.id}/comments`
  const mayWrite = useRight('letter.write')
  const { data, error, refetch } = useGet<{ items: Comment[] }>(path)
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  return (
    <Stack>
      {data.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('process.noComments')}
        </Text>
      )}
      <ul className={classes.entries}>
        {data.items.map((comment) => (
          <CommentEntry key={comment.id} {...{ comment, path, mayWrite }} />
        ))}
      </ul>
      {mayWrite && <NewComment path={path} />}
    </Stack>
  )
}

function CommentEntry({ comment, path, mayWrite }: { comment: Comment; path: string; mayWrite: boolean }) {
  const t = useWords('letters')
  const confirm = useConfirm()
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  const remove = async () => {
    const question = { title: t('process.removeComment'), text: comment.text, action: t('process.removeCommentAction') }
    if (!(await confirm({ ...question, isDangerous: true }))) return
    await del(`${path}/${comment.id}`).catch(notifyProblem)
    await refresh(path)
  }
  return (
    <li>
      <div className={classes.entryHead}>
        <By by={comment.by} isGuest={comment.is_guest} at={comment.at} />
        {comment.is_own && mayWrite && (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            ml="auto"
            aria-label={t('process.removeCommentAction')}
            title={t('process.removeCommentAction')}
            onClick={() => void remove()}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <p className={classes.said}>{comment.text}</p>
    </li>
  )
}

/** No form: the panel stands within the one of the editor. */
function NewComment({ path }: { path: string }) {
  const t = useWords('letters')
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    try {
      await post(path, { text: text.trim() })
      setText('')
      await refresh(path)
    } catch (error) {
      notifyProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div>
      <Textarea
        label={t('process.newComment')}
        description={t('process.commentHint')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button mt="xs" variant="default" loading={isBusy} disabled={text.trim() === ''} onClick={() => void send()}>
        {t('process.addComment')}
      </Button>
    </div>
  )
}
