// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";(()=>{function index(){return globalThis.soTayQuiz?.index}var SLUG=/^[a-z0-9]+(-[a-z0-9]+)*$/,HASH=/^[0-9a-v]{8}$/;var MOST={answers:3e3,cards:3e3,results:60,lessons:600,chosen:12,asked:200,text:200,name:60};function emptyRecord(){return{v:1,answers:{},cards:{},results:[],lessons:{},
name:""}}function readRecord(text){try{return cleanRecord(JSON.parse(text??""))}catch{return emptyRecord()}}function cleanRecord(given){return!isObject(given)||
given.v!==1?emptyRecord():{v:1,answers:entries(given.answers,cleanAnswer,SLUG,MOST.answers,answer=>answer.at),cards:entries(given.cards,cleanCard,SLUG,MOST.cards,
card=>card.last),results:latest((Array.isArray(given.results)?given.results:[]).map(cleanResult).filter(isFound)),lessons:entries(given.lessons,at=>isTime(at)?at:
void 0,/^[a-z0-9-]+\/[a-z0-9-]+$/,MOST.lessons,at=>at),name:typeof given.name=="string"?given.name.slice(0,MOST.name):""}}function mergeRecords(one,other){return cleanRecord(
{v:1,answers:mergeEntries(one.answers,other.answers,answer=>answer.at),cards:mergeEntries(one.cards,other.cards,card=>card.last),results:[...one.results,...other.
results],lessons:mergeEntries(one.lessons,other.lessons,at=>at),name:one.name>other.name?one.name:other.name})}function withAnswer(record,id,answer){let before=record.
answers[id],tries=before&&before.wording===answer.wording?before.tries+1:1;return cleanRecord({...record,answers:{...record.answers,[id]:{...answer,tries}}})}function cleanAnswer(given){
if(!isObject(given)||!isHash(given.wording)||!isTime(given.at)||typeof given.right!="boolean")return;let chosen=Array.isArray(given.chosen)?given.chosen.filter(
isText).slice(0,MOST.chosen):[],tries=isCount(given.tries)&&given.tries>0?given.tries:1;return{wording:given.wording,clause:isHash(given.clause)?given.clause:"",
right:given.right,chosen,at:given.at,tries}}function cleanCard(given){if(!isObject(given)||!isTime(given.due)||!isTime(given.last)||!isHash(given.wording))return;
let{due,last,stability,difficulty,reps,lapses,state,wording}=given;if(!(!(stability>0&&stability<=36500)||!(difficulty>=1&&difficulty<=10))&&!(!isCount(reps)||!isCount(
lapses)||![0,1,2,3].includes(state)))return{due,last,stability,difficulty,reps,lapses,state,wording,clause:isHash(given.clause)?given.clause:""}}function cleanResult(given){
if(!isObject(given)||!isSlug(given.trial)||!isTime(given.at)||!isText(given.seed)||!isText(given.edition))return;let{trial,at,score,size,passMark,seed,edition}=given;
if(![score,size,passMark].every(isCount)||score>size||passMark>size||passMark<1)return;let asked=Array.isArray(given.asked)?given.asked.filter(isSlug).slice(0,MOST.
asked):[];return{trial,at,score,size,passMark,seed,edition,asked}}function entries(given,clean,key,most,time){let found=[];for(let[id,value]of Object.entries(isObject(
given)?given:{})){let cleaned=key.test(id)&&id.length<=120?clean(value):void 0;cleaned!==void 0&&found.push([id,cleaned])}return found.sort(([a,one],[b,other])=>time(
other)-time(one)||(a<b?-1:1)),Object.fromEntries(found.slice(0,most).sort(([a],[b])=>a<b?-1:1))}function mergeEntries(one,other,time){let merged={...one};for(let[
id,value]of Object.entries(other))(!(id in merged)||later(value,merged[id],time))&&(merged[id]=value);return merged}function later(one,other,time){return time(one)!==
time(other)?time(one)>time(other):JSON.stringify(one)>JSON.stringify(other)}function latest(results2){return[...new Map(results2.map(result=>[JSON.stringify(result),
result]))].sort(([a,one],[b,other])=>other.at-one.at||(a<b?-1:1)).slice(0,MOST.results).map(([,result])=>result).reverse()}var isObject=value=>typeof value=="ob\
ject"&&value!==null&&!Array.isArray(value),isCount=value=>Number.isInteger(value)&&value>=0&&value<=1e5,isTime=value=>Number.isInteger(value)&&value>=0&&value<=
41024448e5,isText=value=>typeof value=="string"&&value.length<=MOST.text,isHash=value=>typeof value=="string"&&HASH.test(value),isSlug=value=>typeof value=="str\
ing"&&value.length<=120&&SLUG.test(value),isFound=value=>value!==void 0;var REFUSED="Trình duyệt này không cho lưu tiến độ. Kết quả chỉ giữ đến khi bạn đóng trang; mở trang khác từ đây thì kết quả đi theo.",
SENT="Kết quả được ghi vào hệ thống lớp học đang mở trang này.",PER_FILE="Firefox lưu riêng cho từng tệp khi mở từ thư mục. Mở trang khác t\
ừ đây thì kết quả từng câu đi theo; muốn giữ lâu, lưu tệp ở trang “Tiến độ của tôi”.",Kept=class{constructor(library,area,perFile=!1){
this.library=library,this.key=`so-tay:${library}:tien-do`,this.area=area,this.memory=emptyRecord(),this.notice=area?perFile?PER_FILE:"":REFUSED}read(){try{return this.
area?readRecord(this.area.getItem(this.key)):this.memory}catch{return this.memory}}change(alter){let changed=cleanRecord(alter(this.read()));this.memory=changed;
try{this.area?.setItem(this.key,JSON.stringify(changed))}catch{this.area=void 0,this.notice=REFUSED}}answer(id,answer){this.change(record=>withAnswer(record,id,
answer))}release(id){this.change(record=>{let answer=record.answers[id];return answer?{...record,answers:{...record.answers,[id]:{...answer,chosen:[]}}}:record})}merge(other){
this.change(record=>mergeRecords(record,other))}reset(){this.change(emptyRecord);try{this.area?.removeItem(this.key)}catch{}}};function openProgress(library){return window.
soTayLms?inSystem(library):new Kept(library,storage(),keptPerFile())}function inSystem(library){let kept=new Kept(library,void 0);return kept.notice=SENT,kept}function storage(){
try{let probe="so-tay:thu";return localStorage.setItem(probe,probe),localStorage.removeItem(probe),localStorage}catch{return}}function keptPerFile(){return location.
protocol==="file:"&&/Firefox\//.test(navigator.userAgent)}var EPOCH=Date.UTC(2026,0,1),FORM=/^STCU1\.([a-z0-9-]{1,80})\.((?:[0-9a-v]{8}[DS][0-9a-z]{3})*)\.([0-9a-z]{1,7})$/;function writeCode(library,record){let entries2=Object.
values(record.answers).map(({wording,right,at})=>{let day2=Math.min(Math.max(Math.floor((at-EPOCH)/864e5),0),46655);return wording+(right?"D":"S")+day2.toString(
36).padStart(3,"0")}),body=`STCU1.${library}.${entries2.sort().join("")}`;return`${body}.${checksum(body)}`}function readCode(code,library,quizzes){let[,from,entries2,
check]=FORM.exec(code.replace(/\s+/g,""))??[];if(from===void 0)return{fault:"Đây chưa phải mã tiến độ. Mã bắt đầu bằng STCU1."};if(checksum(`\
STCU1.${from}.${entries2}`)!==check)return{fault:"Mã bị thiếu hoặc sai ký tự. Mời bạn chép lại cả mã."};if(from!==library)return{fault:"Mã n\
ày của một thư viện khác."};let questions=new Map(quizzes.flatMap(quiz=>quiz.questions.map(([id,wording,clause])=>[wording,{id,clause}]))),answers={};for(let at=0;at<
entries2.length;at+=12){let wording=entries2.slice(at,at+8),found=questions.get(wording);if(!found)continue;let day2=EPOCH+Number.parseInt(entries2.slice(at+9,at+
12),36)*864e5;answers[found.id]={wording,clause:found.clause,right:entries2[at+8]==="D",chosen:[],at:day2,tries:1}}return{record:{v:1,answers,cards:{},results:[],
lessons:{},name:""}}}function checksum(text){return hash32(text).toString(36)}function hash32(text){let sum=2166136261;for(let byte of new TextEncoder().encode(
text.normalize("NFC")))sum=Math.imul(sum^byte,16777619)>>>0;return sum=Math.imul(sum^sum>>>15,739982445)>>>0,(sum^sum>>>13)>>>0}var MARK="#tien-do=";function takeAlong(progress){let hash=location.hash,data2=index();if(hash.startsWith(MARK)&&data2){let{record}=readCode(hash.slice(MARK.length),
progress.library,data2.quizzes);record&&progress.merge(record)}return progress}function keepAlong(progress){!progress.notice||document.documentElement.hasAttribute(
"data-st-travel")||(document.documentElement.setAttribute("data-st-travel",""),document.addEventListener("click",event=>{let link=event.target instanceof Element?
event.target.closest("a[href]"):null;if(!(link instanceof HTMLAnchorElement)||link.origin!==location.origin)return;/\/(tu-kiem-tra|de-thu|on-luyen|khoa-hoc)\/[^#]*$/.
test(link.href.replace(/#tien-do=.*$/,""))&&(link.hash=MARK.slice(1)+writeCode(progress.library,progress.read()))}))}var SHAPES={right:"M4 13l5 5L20 6",wrong:"M6 6l12 12M18 6L6 18",missed:"M5 12h13M12 5l7 7-7 7"};function icon(verdict){return`<svg class="st-icon" viewBox="0 0 \
24 24" aria-hidden="true" focusable="false"><path d="${SHAPES[verdict]}" fill="none" stroke="currentColor" stroke-width="3"/></svg>`}function quizStanding(quiz,record){let count={right:0,wrong:0,all:quiz.questions.length};for(let[id,wording]of quiz.questions){let answer=record.answers[id];answer?.
wording===wording&&(answer.right?count.right+=1:count.wrong+=1)}return count}function topicStandings(data2,record){let rows=new Map;for(let quiz of data2.quizzes){
let row=rows.get(quiz.topic)??{topic:quiz.topic,right:0,wrong:0,all:0},{right,wrong,all}=quizStanding(quiz,record);rows.set(quiz.topic,{topic:quiz.topic,right:row.
right+right,wrong:row.wrong+wrong,all:row.all+all})}return[...rows.values()]}function courseStanding(course,record){let open=course.lessons.filter(([id])=>!record.
lessons[`${course.id}/${id}`]);return{done:course.lessons.length-open.length,all:course.lessons.length,next:open[0]}}function nextStep(data2,record){let quizzes=data2.
quizzes.map(quiz=>({quiz,...quizStanding(quiz,record)})),begun=quizzes.find(({right,wrong:wrong2,all})=>right+wrong2>0&&right+wrong2<all);if(begun)return{words:`\
Làm tiếp: ${begun.quiz.title}`,quiz:begun.quiz.id};let wrong=quizzes.find(one=>one.wrong>0);if(wrong)return{words:`Làm lại câu sai: ${wrong.quiz.title}`,
quiz:wrong.quiz.id};let fresh=quizzes.find(({right,all})=>right<all);return fresh?{words:`Bắt đầu: ${fresh.quiz.title}`,quiz:fresh.quiz.id}:{words:"Bạn đã \
trả lời đúng mọi câu. Mời ôn lại theo lịch, hoặc làm đề thử."}}var PAGE=/\/(tu-kiem-tra|khoa-hoc)\/([a-z0-9-]+)\.html$/;function markLinks(data2,record,root=document){for(let mark of root.querySelectorAll(".st-mark"))mark.remove();
for(let link of root.querySelectorAll(".md-nav__link[href], .st-list a[href]")){let[,folder,id]=PAGE.exec(link.href.replace(/#.*$/,""))??[],words=folder?standing(
folder,id,data2,record):"";words&&link.insertAdjacentHTML("beforeend",` <span class="st-mark">${icon("right")}<span class="st-hidden">${words}</span></span>`)}}
function standing(folder,id,data2,record){if(folder==="khoa-hoc"){let course=data2.courses.find(one=>one.id===id),{done,all:all2}=course?courseStanding(course,record):
{done:0,all:1};return done===all2?"đã học xong":""}let quiz=data2.quizzes.find(one=>one.id===id),{right,wrong,all}=quiz?quizStanding(quiz,record):{right:0,wrong:0,
all:1};return right+wrong===all?`đã làm xong, đúng ${right}/${all}`:""}var CourseProgress=class extends HTMLElement{connectedCallback(){if(document.readyState!=="loading")return this.start();document.addEventListener("DOMContentLoa\
ded",()=>this.start(),{once:!0})}start(){let data2=index(),course=data2?.courses.find(({id})=>id===this.getAttribute("course"));if(!(!data2||!course||this.progress)){
this.data=data2,this.course=course,this.progress=takeAlong(openProgress(data2.library)),keepAlong(this.progress),this.innerHTML='<p role="status" class="st-summ\
ary__score"></p><p class="st-course__next"></p><p class="st-summary__kept"></p>';for(let lesson of document.querySelectorAll("[data-lesson]"))this.addTick(lesson);
document.addEventListener("change",this),this.update()}}disconnectedCallback(){document.removeEventListener("change",this)}addTick(lesson){if(lesson.querySelector(
".st-lesson__done"))return;let id=lesson.getAttribute("data-lesson");lesson.insertAdjacentHTML("beforeend",`<p class="st-lesson__done"><label><input type="check\
box" data-done="${id}"> Đã học xong bài này</label></p>`);for(let link of lesson.querySelectorAll('a[href*="tu-kiem-tra/"]')){let quiz=this.data?.quizzes.
find(one=>link.getAttribute("href")?.includes(`tu-kiem-tra/${one.id}.html`)),count=quiz&&this.progress?quizStanding(quiz,this.progress.read()):void 0;count&&count.
right+count.wrong&&link.insertAdjacentText("afterend",` (đã trả lời ${count.right+count.wrong}/${count.all}, đúng ${count.right})`)}}handleEvent(event){
let box=event.target;if(!(box instanceof HTMLInputElement)||!box.hasAttribute("data-done"))return;let key=`${this.course?.id}/${box.getAttribute("data-done")}`;
this.progress?.change(record=>{let{[key]:_,...others}=record.lessons;return{...record,lessons:box.checked?{...others,[key]:Date.now()}:others}}),this.update()}update(){
let{course,progress,data:data2}=this;if(!course||!progress||!data2)return;let record=progress.read();for(let box of document.querySelectorAll("input[data-done]"))
box instanceof HTMLInputElement&&(box.checked=`${course.id}/${box.getAttribute("data-done")}`in record.lessons);let{done,all,next}=courseStanding(course,record);
this.tell(".st-summary__score",done===all?`Bạn đã học xong cả ${all} bài.`:`Đã học ${done}/${all} bài.`),this.tell(".st-summary__kept",progress.notice);
let place=this.querySelector(".st-course__next");place&&(place.innerHTML=next?`Học tiếp: <a href="#${next[0]}"></a>`:"");let link=place?.querySelector("a");
link&&next&&(link.textContent=next[1]),markLinks(data2,record)}tell(slot,words){let place=this.querySelector(slot);place&&place.textContent!==words&&(place.textContent=
words)}};function checkWord({library,result,name}){let{trial,at,score,size,passMark,seed,edition}=result;return checksum([library,edition,trial,day(at),`${score}/${size}`,
passMark,seed,name.trim()].join("|")).toUpperCase()}function day(at){let date=new Date(at),month=date.getMonth()+1;return`${String(date.getDate()).padStart(2,"0")}\
/${month<=2?`0${month}`:month}/${date.getFullYear()}`}function sheet(given){let{title,trial,result,name}=given;if(result.score<result.passMark)return;let made=document.
createElement("section");made.className="st-sheet",made.setAttribute("aria-label","Phiếu xác nhận tự học"),made.innerHTML=`<p class="st-sheet__title">P\
hiếu xác nhận tự học</p>
<dl><dt>Người học (tự ghi)</dt><dd data-name></dd>
<dt>Đề thử</dt><dd data-trial></dd>
<dt>Ngày làm</dt><dd>${day(result.at)}</dd>
<dt>Kết quả</dt><dd>Đúng ${result.score}/${result.size} câu; mốc đạt ${result.passMark} câu</dd>
<dt>Nội dung</dt><dd data-library></dd>
<dt>Mã lượt làm</dt><dd data-seed></dd>
<dt>Mã đối chiếu</dt><dd data-check></dd></dl>
<p class="st-sheet__note">Phiếu do người học tự lập trên máy của mình để ghi lại việc tự học. Phiếu không phải chứng chỉ và không thay cho việc kiểm tra, đánh g\
iá của tổ chức. Mã đối chiếu chỉ giúp phát hiện chép nhầm.</p>`;let fill=(slot,words)=>{let place=made.querySelector(`[data-${slot}]`);place&&
(place.textContent=words)};return fill("name",name.trim()||"…………………………………………"),fill("trial",trial),fill("library",result.edition?
`${title}, phiên bản ${result.edition}`:title),fill("seed",result.seed),fill("check",checkWord(given)),made}function offerSheet(place,given,progress){place.innerHTML=
`<form class="st-sheet__form"><label for="st-sheet-name">Tên ghi trên phiếu (không bắt buộc; chỉ lưu trên máy này)</label>
<input id="st-sheet-name" class="st-written__input" maxlength="60" autocomplete="name">
<div class="st-question__actions"><button type="submit" class="st-button">In phiếu</button></div></form><div class="st-sheet__place"></div>`;let input=place.querySelector(
"input"),below=place.querySelector(".st-sheet__place"),draw=()=>below?.replaceChildren(sheet({...given,name:input?.value??""})??"");input&&(input.value=progress.
read().name),input?.addEventListener("input",draw),place.querySelector("form")?.addEventListener("submit",event=>{event.preventDefault();let name=input?.value.trim()??
"";name!==progress.read().name&&progress.change(record=>({...record,name})),document.documentElement.setAttribute("data-st-sheet",""),window.print(),document.documentElement.
removeAttribute("data-st-sheet")}),draw()}function topicChart(rows){return`<div class="st-chart" role="img" aria-label="Biểu đồ theo chủ đề; số liệu ở bảng bên cạnh">
<svg width="0" height="0"><defs><pattern id="st-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line y2="7" stroke="var\
(--st-wrong)" stroke-width="4"/></pattern></defs></svg>
${rows.map(bar).join("")}</div>`}function bar({topic,right,wrong,all}){let share=count=>100*count/Math.max(all,1),box=(from,count,fill)=>count?`<rect x="${share(
from)}%" width="${share(count)}%" height="18" fill="${fill}"/>`:"";return`<p><span>${escape(topic)}</span> <span>đúng ${right}/${all}</span></p>
<svg width="100%" height="18">${box(0,right,"var(--st-right)")}${box(right,wrong,"url(#st-hatch)")}</svg>`}function escape(text){return text.replace(/[&<>"]/g,sign=>`\
&#${sign.charCodeAt(0)};`)}var KEEPING=`<h2 id="giu">Giữ và chuyển tiến độ</h2>
<p>Tiến độ chỉ nằm trong trình duyệt này. Lưu ra tệp để mang sang máy khác, hoặc chép mã ngắn (chỉ gồm kết quả từng câu).</p>
<div class="st-question__actions"><button type="button" class="st-button" data-do="save">Lưu ra tệp</button>
<label class="st-button st-button--quiet st-file"><span>Mở tệp đã lưu</span> <input type="file" accept=".json,application/json"></label></div>
<p><label for="st-code">Mã ngắn</label><textarea id="st-code" class="st-code" rows="3" spellcheck="false" autocomplete="off"></textarea></p>
<div class="st-question__actions"><button type="button" class="st-button st-button--quiet" data-do="write">Hiện mã của tôi</button>
<button type="button" class="st-button st-button--quiet" data-do="read">Nhập mã này</button></div>
<p role="status" class="st-progress__said"></p>
<h2 id="xoa">Xóa tiến độ</h2><p>Xóa mọi kết quả, lịch ôn và tên đã lưu trên máy này. Việc này không hoàn lại được.</p>
<div class="st-question__actions"><button type="button" class="st-button st-button--quiet" data-do="ask">Xóa tiến độ</button>
<button type="button" class="st-button" data-do="reset" hidden>Xóa hẳn</button>
<button type="button" class="st-button st-button--quiet" data-do="stay" hidden>Giữ lại</button></div>`,ProgressPage=class extends HTMLElement{connectedCallback(){
let data2=index();!data2||this.progress||(this.data=data2,this.progress=takeAlong(openProgress(data2.library)),this.innerHTML=`<div class="st-progress__standing\
"></div>${KEEPING}`,this.addEventListener("click",this),this.addEventListener("change",this),this.update())}handleEvent(event){let target=event.target instanceof
Element?event.target:null;if(event.type==="change"&&target instanceof HTMLInputElement&&target.files?.[0])return this.open(target.files[0],target);let button=event.
type==="click"?target?.closest("[data-do], [data-sheet]"):null;if(!button)return;if(button.hasAttribute("data-sheet"))return this.sheet(Number(button.getAttribute(
"data-sheet")));({save:()=>this.save(),write:()=>this.write(),read:()=>this.read(),ask:()=>this.ask(!0),stay:()=>this.ask(!1),reset:()=>this.reset()})[button.getAttribute(
"data-do")]?.()}get record(){return this.progress?.read()??emptyRecord()}update(){let{data:data2,record}=this,place=this.querySelector(".st-progress__standing");
if(!data2||!place)return;let rows=topicStandings(data2,record),sum=rows.reduce((total,row)=>({right:total.right+row.right,wrong:total.wrong+row.wrong,all:total.
all+row.all}),{right:0,wrong:0,all:0}),step=nextStep(data2,record),next=step.quiz?`<a href="../tu-kiem-tra/${step.quiz}.html">${escape(step.words)}</a>`:escape(
step.words);place.innerHTML=`<div class="st-summary"><p class="st-summary__score">Đã trả lời ${sum.right+sum.wrong}/${sum.all} câu, đúng ${sum.right}.<\
/p>
<p>Làm tiếp: ${next.replace("Làm tiếp: ","")}. <a href="on-lai.html">Ôn lại theo lịch</a>.</p><p class="st-summary__kept">${this.progress?.notice??""}\
</p></div>
<h2 id="chu-de">Theo chủ đề</h2><div class="st-topics">${topicChart(rows)}${table(rows)}</div>
<p class="st-chart__legend">Đặc: trả lời đúng. Sọc: chưa đúng. Trống: chưa trả lời.</p>
${results(data2,record)}${courses(data2,record)}`,markLinks(data2,record)}save(){let text=JSON.stringify({library:this.data?.library,progress:this.record}),link=document.
createElement("a");link.href=URL.createObjectURL(new Blob([text],{type:"application/json"})),link.download=`tien-do-${this.data?.library}.json`,link.click(),setTimeout(
()=>URL.revokeObjectURL(link.href),1e4),this.say("Đã lưu ra tệp. Giữ tệp ở nơi bạn nhớ, rồi mở lại bằng nút “Mở tệp đã lưu”.")}open(file,input){
let reader=new FileReader;reader.onload=()=>{input.value="",this.take(String(reader.result))},reader.onerror=()=>this.say("Không đọc được tệp này."),
reader.readAsText(file)}take(text){try{let{library,progress}=JSON.parse(text);if(library!==this.data?.library)return this.say("Tệp này không phải tiến độ của th\
ư viện này.");this.progress?.merge(cleanRecord(progress)),this.update(),this.say("Đã nhập tiến độ từ tệp. Câu nào có ở cả hai nơi thì giữ lần trả lời mới hơ\
n.")}catch{this.say("Tệp này không phải tệp tiến độ.")}}write(){let box=this.querySelector("textarea");!box||!this.progress||(box.value=writeCode(this.
progress.library,this.record),box.focus(),box.select(),this.say("Mã ở trong ô trên, đã được bôi đen: bạn chép lại để giữ hoặc gửi đi."))}read(){
let{data:data2,progress}=this;if(!data2||!progress)return;let{record,fault}=readCode(this.querySelector("textarea")?.value??"",progress.library,data2.quizzes);record&&
progress.merge(record),this.update(),this.say(fault??`Đã nhập kết quả của ${Object.keys(record?.answers??{}).length} câu.`)}ask(asking){for(let[name,
hidden]of[["ask",asking],["reset",!asking],["stay",!asking]])this.querySelector(`[data-do=${name}]`)?.toggleAttribute("hidden",hidden);this.querySelector(`[data\
-do=${asking?"stay":"ask"}]`)?.focus()}reset(){this.progress?.reset(),this.update(),this.ask(!1),this.say("Đã xóa tiến độ trên máy này.")}sheet(at){let result=this.
record.results[at],place=this.querySelector(".st-trial__sheet");if(!result||!place||!this.data||!this.progress)return;let{library,title,edition}=this.data;offerSheet(
place,{library,title,edition,trial:trialTitle(this.data,result.trial),result},this.progress),place.querySelector("input")?.focus()}say(words){let status=this.querySelector(
".st-progress__said");status&&(status.textContent=words)}};function table(rows){return`<div class="st-scroll" tabindex="0" role="region" aria-label="Số liệu the\
o chủ đề"><table class="st-table"><thead><tr><th scope="col">Chủ đề</th><th scope="col">Đúng</th><th scope="col">Chưa đúng</th><th scope="col">Chưa trả lời</th>\
</tr></thead><tbody>${rows.map(({topic,right,wrong,all})=>`<tr><th scope="row">${escape(topic)}</th><td>${right}</td><td>${wrong}</td><td>${all-right-wrong}</td\
></tr>`).join("")}</tbody></table></div>`}function results(data2,record){return record.results.length?`<h2 id="de-thu">Đề thử đã làm</h2><div class="st-scroll" \
tabindex="0" role="region" aria-label="Các đề thử đã làm"><table class="st-table"><thead><tr><th scope="col">Ngày</th><th scope="col">Đề thử</th><th scope="col"\
>Đúng</th><th scope="col">Kết quả</th></tr></thead><tbody>${record.results.map((result,at)=>{let passed=result.score>=result.passMark,button=passed?`<butt\
on type="button" class="st-link" data-sheet="${at}">Xem phiếu</button>`:"";return`<tr><td>${day(result.at)}</td><td>${escape(trialTitle(data2,result.trial))}<\
/td><td>${result.score}/${result.size}</td><td>${passed?"Đạt":"Chưa đạt"} ${button}</td></tr>`}).reverse().join("")}</tbody></table></div><div class="st-\
trial__sheet"></div>`:""}function courses(data2,record){return data2.courses.length?`<h2 id="khoa-hoc">Khóa học</h2><ul>${data2.courses.map(course=>{let{done,
all,next}=courseStanding(course,record),onward=next?` Học tiếp: <a href="../khoa-hoc/${course.id}.html#${next[0]}">${escape(next[1])}</a>.`:"";return`<li><a\
 href="../khoa-hoc/${course.id}.html">${escape(course.title)}</a>: đã học ${done}/${all} bài.${onward}</li>`}).join("")}</ul>`:""}function trialTitle(data2,id){
return data2.trials.find(trial=>trial.id===id)?.title??id}customElements.get("course-progress")||customElements.define("course-progress",CourseProgress);customElements.get("progress-page")||customElements.define("progr\
ess-page",ProgressPage);var data=index();data&&markLinks(data,openProgress(data.library).read());})();
