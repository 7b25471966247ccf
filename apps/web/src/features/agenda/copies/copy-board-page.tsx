import { useParams } from '@tanstack/react-router'
import { TopBar } from '../../access/top-bar'
import Board from '../board-page'
import { CopyGone } from './copy-gone'
import { usePlans } from './use-copies'
import './copies.css'

/** The board of a copy: everything works in it as on the board of the plan. */
export default function CopyBoardPage() {
  const { id } = useParams({ from: '/organize/plans/$id' })
  const plans = usePlans().data?.plans
  // The main plan has one board, and this is not its address.
  if (plans && !plans.some((plan) => plan.id === id && !plan.main))
    return (
      <>
        <TopBar />
        <main className="staff-page">
          <CopyGone />
        </main>
      </>
    )
  return <Board key={id} planId={id} />
}
