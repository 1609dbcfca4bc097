/** Figures in a row, each under what it is. */
export function Figures({
  figures,
}: {
  readonly figures: readonly (readonly [name: string, value: string])[];
}) {
  return (
    <dl className="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
