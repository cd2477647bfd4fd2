import './bars.css'

type Bar = { readonly key: string; readonly label: string; readonly value: number; readonly shown: string }

/** Columns of one series; who cannot see them reads the list that they are. */
export function Bars({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const [first, last] = [bars[0], bars.at(-1)]
  return (
    <div>
      <ol className="bars" aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.key} title={`${bar.label} : ${bar.shown}`}>
            <span className="bar" style={{ height: `${Math.round((bar.value / most) * 100)}%` }} />
            <span className="visually-hidden">{`${bar.label} : ${bar.shown}`}</span>
          </li>
        ))}
      </ol>
      <div className="bars-ends" aria-hidden>
        <span>{first?.label}</span>
        <span>{last !== first && last?.label}</span>
      </div>
    </div>
  )
}
