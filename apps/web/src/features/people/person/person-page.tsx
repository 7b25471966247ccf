export default function PersonPage() {
  return <main className="staff-page" />
}
