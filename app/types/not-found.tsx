export default function N() {
  return <h1>HELPFUL</h1>
}
