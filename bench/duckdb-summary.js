import { createRequire } from 'node:module';

const [, , folder, path, asked] = process.argv;
const { DuckDBInstance } = createRequire(`${folder}/`)('@duckdb/node-api');
const { id, date, killed, groups } = JSON.parse(asked);

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();

const columns = [id, date, killed, ...groups].join(', ');
await connection.run(`create table t as select ${columns} from read_csv('${path.replaceAll("'", "''")}')`);
const sums = `sum(${killed}) killed, count(*) incidents`;
const answers = [
  await ask(`select date_trunc('month', ${date}) as period, ${sums} from t group by 1 order by 1`),
  await ask(
    `select year(${date}) as period, ${sums} from t where strftime(${date}, '%m-%d') <= (select strftime(max(${date}), '%m-%d') from t) group by 1 order by 1`,
  ),
];
for (const group of groups)
  answers.push(await ask(`select ${group}, ${sums} from t group by 1 order by 2 desc`));
answers.push(await ask(`select * from t order by ${killed} desc limit 10`));
for (const answer of answers) console.error(answer);
const [total] = await ask(`select count(distinct ${id}) incidents, sum(${killed}) killed from t`);
console.log(JSON.stringify({ incidents: Number(total.incidents), killed: Number(total.killed) }));
