// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";(()=>{function index(){return globalThis.soTayQuiz?.index}function bank(){return globalThis.soTayQuiz?.bank}function unveil(text){return Array.from(text,letter=>{let code=letter.
codePointAt(0)??0;return code>=33&&code<=126?String.fromCharCode(33+(code+14)%94):code>159?String.fromCodePoint(code^1):letter}).join("")}var SLUG=/^[a-z0-9]+(-[a-z0-9]+)*$/,HASH=/^[0-9a-v]{8}$/;var MOST={answers:3e3,cards:3e3,results:60,lessons:600,chosen:12,asked:200,text:200,name:60};function emptyRecord(){return{v:1,answers:{},cards:{},results:[],lessons:{},
name:""}}function readRecord(text){try{return cleanRecord(JSON.parse(text??""))}catch{return emptyRecord()}}function cleanRecord(given){return!isObject(given)||
given.v!==1?emptyRecord():{v:1,answers:entries(given.answers,cleanAnswer,SLUG,MOST.answers,answer=>answer.at),cards:entries(given.cards,cleanCard,SLUG,MOST.cards,
card2=>card2.last),results:latest((Array.isArray(given.results)?given.results:[]).map(cleanResult).filter(isFound)),lessons:entries(given.lessons,at=>isTime(at)?
at:void 0,/^[a-z0-9-]+\/[a-z0-9-]+$/,MOST.lessons,at=>at),name:typeof given.name=="string"?given.name.slice(0,MOST.name):""}}function mergeRecords(one,other){return cleanRecord(
{v:1,answers:mergeEntries(one.answers,other.answers,answer=>answer.at),cards:mergeEntries(one.cards,other.cards,card2=>card2.last),results:[...one.results,...other.
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
time(other)?time(one)>time(other):JSON.stringify(one)>JSON.stringify(other)}function latest(results){return[...new Map(results.map(result2=>[JSON.stringify(result2),
result2]))].sort(([a,one],[b,other])=>other.at-one.at||(a<b?-1:1)).slice(0,MOST.results).map(([,result2])=>result2).reverse()}var isObject=value=>typeof value==
"object"&&value!==null&&!Array.isArray(value),isCount=value=>Number.isInteger(value)&&value>=0&&value<=1e5,isTime=value=>Number.isInteger(value)&&value>=0&&value<=
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
text.normalize("NFC")))sum=Math.imul(sum^byte,16777619)>>>0;return sum=Math.imul(sum^sum>>>15,739982445)>>>0,(sum^sum>>>13)>>>0}var MARK="#tien-do=";function takeAlong(progress){let hash2=location.hash,data=index();if(hash2.startsWith(MARK)&&data){let{record}=readCode(hash2.slice(MARK.length),
progress.library,data.quizzes);record&&progress.merge(record)}return progress}function keepAlong(progress){!progress.notice||document.documentElement.hasAttribute(
"data-st-travel")||(document.documentElement.setAttribute("data-st-travel",""),document.addEventListener("click",event=>{let link=event.target instanceof Element?
event.target.closest("a[href]"):null;if(!(link instanceof HTMLAnchorElement)||link.origin!==location.origin)return;/\/(tu-kiem-tra|de-thu|on-luyen|khoa-hoc)\/[^#]*$/.
test(link.href.replace(/#tien-do=.*$/,""))&&(link.hash=MARK.slice(1)+writeCode(progress.library,progress.read()))}))}function mark(chosen,answer){let right=chosen.filter(option=>answer.includes(option)),wrong=chosen.filter(option=>!answer.includes(option)),missed=answer.filter(
option=>!chosen.includes(option));return{correct:wrong.length===0&&missed.length===0,right,wrong,missed}}function commentEach(marking,words2){return["right","wr\
ong","missed"].flatMap(verdict=>marking[verdict].map(option=>({at:option,line:option,verdict,words:words2[verdict]})))}function selects(root){return[...root.querySelectorAll(".st-pair select")]}function split(pair){let[left,letter=""]=pair.split("-");return{left,letter:letter.toUpperCase()}}
var matching={name:"matching",chooseFirst:"Mời bạn ghép đủ các ý, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:({
right,missed})=>[...right.map(pair=>({at:split(pair).left,line:pair,verdict:"right",words:"Bạn ghép đúng."})),...missed.map(pair=>({at:split(pair).left,line:pair,
verdict:"wrong",words:`Chưa đúng. Ghép với ${split(pair).letter}.`}))],say:({correct,right,missed})=>correct?`Đúng. Bạn ghép đúng cả ${right.length}\
 cặp.`:`Chưa đúng. Bạn ghép đúng ${right.length}/${right.length+missed.length} cặp.`,read:root=>{let all=selects(root),joined=all.filter(select=>select.
value);if(!(joined.length<all.length))return joined.map(select=>`${select.getAttribute("data-left")}-${select.value}`)},fill:(root,chosen)=>{for(let select of selects(
root)){let left=select.getAttribute("data-left");select.value=chosen.map(pair=>pair.split("-")).find(([number])=>number===left)?.[1]??""}},place:(root,at)=>{let control=selects(
root).find(select=>select.getAttribute("data-left")===at),holder=control?.closest(".st-pair");return control&&holder?{holder,control}:void 0}};function ticks(root){return[...root.querySelectorAll(".st-options input")]}function read(root){let chosen=ticks(root).filter(input=>input.checked).map(input=>input.
value);return chosen.length?chosen:void 0}function fill(root,chosen){for(let input of ticks(root))input.checked=chosen.includes(input.value)}function place(root,at){
let control=ticks(root).find(input=>input.value===at),holder=control?.closest(".st-option");return control&&holder?{holder,control}:void 0}var options={read,fill,
place};var VERDICTS={right:"Bạn chọn đúng.",wrong:"Chưa đúng.",missed:"Phương án này cũng đúng, bạn chưa chọn."},multiple={name:"multiple",chooseFirst:"\
Mời bạn chọn các phương án đúng, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:marking=>commentEach(marking,VERDICTS),
say:({correct,right,wrong,missed})=>{let all=right.length+missed.length;if(correct)return`Đúng. Bạn chọn đủ ${all}/${all} phương án đúng.`;let found=`\
Bạn chọn đúng ${right.length}/${all} phương án đúng`;return wrong.length===0?`Chưa đủ. ${found}.`:`Chưa đúng. ${found} và ${wrong.length} phư\
ơng án chưa đúng.`},...options};function items(root){return[...root.querySelectorAll(".st-order__item")]}function words(item){return item.querySelector(".st-order__text")?.textContent?.trim()??
""}function move(item,step){let list=item.parentElement,other=step<0?item.previousElementSibling:item.nextElementSibling,focused=document.activeElement;if(!list||
!other||item.querySelector("[aria-disabled=true]"))return;list.insertBefore(step<0?item:other,step<0?other:item),focused instanceof HTMLElement&&focused.focus();
let place2=[...list.children].indexOf(item)+1,said=list.parentElement?.querySelector(".st-order__said");said&&(said.textContent=`“${words(item)}” đứng thứ ${place2}\
 trên ${list.children.length}.`),list.dispatchEvent(new CustomEvent("change",{bubbles:!0}))}function listen(event){let button=event.target instanceof Element?event.
target.closest(".st-order__move"):null,item=button?.closest(".st-order__item");if(!button||!item)return;if(event.type==="click")return move(item,Number(button.getAttribute(
"data-step")));let key=event.key;key!=="ArrowUp"&&key!=="ArrowDown"||(event.preventDefault(),move(item,key==="ArrowUp"?-1:1))}var ordering={name:"ordering",chooseFirst:"\
Mời bạn xếp các việc theo thứ tự, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:({right,missed})=>[...right.map(
line=>({at:line.split("@")[0],line,verdict:"right",words:"Đúng chỗ."})),...missed.map(line=>({at:line.split("@")[0],line,verdict:"wrong",words:`Chưa đúng ch\
ỗ: việc này đứng thứ ${line.split("@")[1]}.`}))],say:({correct,right,missed})=>correct?"Đúng. Mọi việc đều đúng chỗ.":`Chưa đúng. ${right.
length}/${right.length+missed.length} việc đúng chỗ.`,read:root=>items(root).map((item,index2)=>`${item.getAttribute("data-item")}@${index2+1}`),fill:(root,chosen)=>{
let list=root.querySelector(".st-order"),place2=new Map(chosen.map(line=>[line.split("@")[0],Number(line.split("@")[1])])),at=item=>place2.get(item.getAttribute(
"data-item")??"")??Number(item.getAttribute("data-item"));list?.append(...items(root).sort((one,other)=>at(one)-at(other)))},place:(root,at)=>{let holder=items(
root).find(item=>item.getAttribute("data-item")===at);return holder?{holder,control:holder.querySelector("button")}:void 0},prepare:root=>{let list=root.querySelector(
".st-order");if(!(!list||list.querySelector(".st-order__move"))){for(let item of items(root)){let moves=document.createElement("span");moves.className="st-order\
__moves";for(let[step,name,sign]of[[-1,"Chuyển lên","↑"],[1,"Chuyển xuống","↓"]]){let button=document.createElement("button");button.type="button",button.
className="st-order__move",button.setAttribute("data-step",String(step)),button.setAttribute("aria-label",`${name}: ${words(item)}`),button.title=name,button.textContent=
sign,moves.append(button)}item.append(moves)}list.insertAdjacentHTML("afterend",'<p role="status" class="st-order__said"></p>'),list.addEventListener("click",listen),
list.addEventListener("keydown",listen)}}};var TONES="̣̀́̃̉",LATE_TONE=new RegExp(`(q?)(o[ae]|uy)([${TONES}])`,"g"),LAST_Y=/((?:^|[^\p{L}])(?:h|k|l|m|s|t|qu))([yỳýỷỹỵ])(?!\p{L})/gu,DATE_WORDS=/ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/g,
ISO_DATE=/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g,DATE=/\b0?(\d{1,2})\s*[/.-]\s*0?(\d{1,2})\s*[/.-]\s*(\d{4})\b/g;function canonical(text){let plain=text.normalize("N\
FC").toLowerCase().replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g,"").replace(/[\s\u00a0\u202f]+/g," ").replace(/[‐-―−]/g,"-").replace(/[“”„"'‘’«»]/g,
"").trim().replace(/[\s.,;:?!…]+$/,"");return numbers(spelling(dates(plain))).trim()}function unmarked(text){return text.normalize("NFD").replace(/[\u0300-\u036f]/g,
"").replace(/đ/g,"d").normalize("NFC")}function compare(typed,expected){let given=canonical(typed),wanted=canonical(expected);return given===wanted?"same":given===
unmarked(given)&&given===canonical(unmarked(wanted))?"unmarked":"other"}function dates(text){return text.replace(DATE_WORDS,"$1/$2/$3").replace(ISO_DATE,"$3/$2/\
$1").replace(DATE,(_,day2,month,year)=>`${Number(day2)}/${Number(month)}/${year}`).replace(/^ngày (?=\d+\/\d+\/\d{4})/,"")}function spelling(text){return text.
normalize("NFD").replace(LATE_TONE,(all,q,[first,second],tone)=>q?all:first+tone+second).normalize("NFC").replace(LAST_Y,(_,before,y)=>before+"iìíỉĩị"["y\
ỳýỷỹỵ".indexOf(y)])}function numbers(text){return text.replace(/\d{1,3}(?:[. ]\d{3})+(?![\d/])/g,number=>number.replace(/[. ]/g,"")).replace(/(\d)\.(?=\d)/g,
"$1,").replace(/(^|[^\d,/])0+(?=\d)/g,"$1").replace(/(,\d*?)0+(?!\d)/g,"$1").replace(/,(?!\d)/g,"").replace(/(\d)\s*(?=%|\p{L})/gu,"$1 ").replace(/\s*([-–/+])\s*/g,
"$1")}function field(root){return root.querySelector(".st-written__input")}var shortAnswer={name:"short_answer",chooseFirst:"Mời bạn viết câu trả lời, rồi bấm “Kiểm t\
ra”.",mark:([typed=""],{known,right})=>{let best=right[0]??"";if(right.some(answer=>compare(typed,answer)==="same"))return{correct:!0,right:[best],wrong:[],missed:[]};
let mistake=known.find(line=>!right.includes(line)&&compare(typed,line)!=="other"),near=right.find(answer=>compare(typed,answer)==="unmarked");return near&&!mistake?
{correct:!0,right:[near],wrong:[],missed:[],note:near}:{correct:!1,right:[],wrong:[mistake??""],missed:[best]}},comments:({correct,right,wrong,missed})=>[correct?
{at:"",line:right[0],verdict:"right",words:"Bạn trả lời đúng."}:{at:"",line:wrong[0],verdict:"wrong",words:`Chưa đúng. Đáp án: ${missed[0]}.`}],say:({
correct,note:note2})=>note2?`Đúng. Viết đủ dấu là “${note2}”.`:correct?"Đúng. Mời bạn đọc thêm phần giải thích.":"Chưa đúng. Mời bạ\
n so với đáp án và đọc phần giải thích.",read:root=>field(root)?.value.trim()?[field(root)?.value.trim()??""]:void 0,fill:(root,chosen)=>{let input=field(
root);input&&(input.value=chosen[0]??"")},place:root=>{let holder=root.querySelector(".st-written");return holder?{holder,control:field(root)}:void 0}};var VERDICTS2={right:"Bạn chọn đúng.",wrong:"Chưa đúng.",missed:"Đây là phương án đúng."},single={name:"single",chooseFirst:"Mời bạn chọn một p\
hương án, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:marking=>commentEach(marking,VERDICTS2),say:({correct})=>correct?
"Đúng. Mời bạn đọc thêm phần giải thích.":"Chưa đúng. Phương án đúng đã được đánh dấu; mời bạn đọc phần giải thích.",
...options};var VERDICTS3={right:"Bạn trả lời đúng.",wrong:"Bạn trả lời chưa đúng.",missed:"Đây là câu trả lời đúng."},trueFalse={name:"true_fals\
e",chooseFirst:"Mời bạn chọn “Đúng” hoặc “Sai”, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:marking=>commentEach(
marking,VERDICTS3),say:({correct})=>correct?"Bạn trả lời đúng. Mời bạn đọc thêm phần giải thích.":"Bạn trả lời chưa đúng. Mời bạn đọc phần \
giải thích.",...options};var KINDS=[single,multiple,trueFalse,shortAnswer,matching,ordering];function kindNamed(name){return KINDS.find(kind=>kind.name===name)}var SHAPES={right:"M4 13l5 5L20 6",wrong:"M6 6l12 12M18 6L6 18",missed:"M5 12h13M12 5l7 7-7 7"};function icon(verdict){return`<svg class="st-icon" viewBox="0 0 \
24 24" aria-hidden="true" focusable="false"><path d="${SHAPES[verdict]}" fill="none" stroke="currentColor" stroke-width="3"/></svg>`}function showVerdict({holder,control},id,{verdict,words:words2},feedback){let note2=document.createElement("div");note2.className="st-verdict",note2.id=`${id}-v\
erdict`;let said=document.createElement("strong");said.innerHTML=icon(verdict),said.append(words2),note2.append(said),feedback&&note2.append(" ",...feedback.cloneNode(
!0).childNodes),holder.classList.add("st-judged",`st-option--${verdict}`),holder.append(note2),control?.setAttribute("aria-describedby",note2.id)}function fieldsOf(card2){return[...card2.querySelectorAll(".st-question__body input, .st-question__body select, .st-order__move")].map(field2=>field2)}function keyOf(card2){
let lines=[...card2.querySelectorAll("[data-option]")],values=found=>found.map(line=>line.getAttribute("data-option")??"");return{known:values(lines),right:values(
lines.filter(line=>line.hasAttribute("data-right")))}}function showComments(card2,marking){let kind=kindNamed(card2.getAttribute("kind")),lines=[...card2.querySelectorAll(
"[data-option]")];for(let comment of kind?.comments(marking)??[]){let place2=kind?.place(card2,comment.at),line=lines.find(candidate=>candidate.getAttribute("da\
ta-option")===comment.line);place2&&showVerdict(place2,`${card2.id}-${comment.at||"answer"}`,comment,line?.querySelector(".st-answer__feedback"));let repeated=card2.
querySelector(".st-options")?line:line?.querySelector(".st-answer__feedback");place2&&repeated?.setAttribute("hidden","")}}function holdAnswer(card2,held){for(let field2 of fieldsOf(card2))field2.setAttribute("aria-disabled",String(held)),field2 instanceof HTMLInputElement&&field2.type===
"text"&&(field2.readOnly=held),field2 instanceof HTMLSelectElement&&field2.setAttribute("data-held",field2.value)}function keepAnswer(event){let field2=event.target;
!(field2 instanceof HTMLElement)||field2.getAttribute("aria-disabled")!=="true"||(event.type==="click"&&field2 instanceof HTMLInputElement&&field2.type!=="text"&&
event.preventDefault(),event.type==="change"&&field2 instanceof HTMLSelectElement&&(field2.value=field2.getAttribute("data-held")??""))}function checkWord({library,result:result2,name}){let{trial,at,score,size,passMark,seed,edition}=result2;return checksum([library,edition,trial,day(at),`${score}\
/${size}`,passMark,seed,name.trim()].join("|")).toUpperCase()}function day(at){let date=new Date(at),month=date.getMonth()+1;return`${String(date.getDate()).padStart(
2,"0")}/${month<=2?`0${month}`:month}/${date.getFullYear()}`}function sheet(given){let{title,trial,result:result2,name}=given;if(result2.score<result2.passMark)
return;let made=document.createElement("section");made.className="st-sheet",made.setAttribute("aria-label","Phiếu xác nhận tự học"),made.innerHTML=`<p \
class="st-sheet__title">Phiếu xác nhận tự học</p>
<dl><dt>Người học (tự ghi)</dt><dd data-name></dd>
<dt>Đề thử</dt><dd data-trial></dd>
<dt>Ngày làm</dt><dd>${day(result2.at)}</dd>
<dt>Kết quả</dt><dd>Đúng ${result2.score}/${result2.size} câu; mốc đạt ${result2.passMark} câu</dd>
<dt>Nội dung</dt><dd data-library></dd>
<dt>Mã lượt làm</dt><dd data-seed></dd>
<dt>Mã đối chiếu</dt><dd data-check></dd></dl>
<p class="st-sheet__note">Phiếu do người học tự lập trên máy của mình để ghi lại việc tự học. Phiếu không phải chứng chỉ và không thay cho việc kiểm tra, đánh g\
iá của tổ chức. Mã đối chiếu chỉ giúp phát hiện chép nhầm.</p>`;let fill2=(slot,words2)=>{let place2=made.querySelector(`[data-${slot}]`);
place2&&(place2.textContent=words2)};return fill2("name",name.trim()||"…………………………………………"),fill2("trial",trial),fill2("library",result2.
edition?`${title}, phiên bản ${result2.edition}`:title),fill2("seed",result2.seed),fill2("check",checkWord(given)),made}function offerSheet(place2,given,progress){
place2.innerHTML=`<form class="st-sheet__form"><label for="st-sheet-name">Tên ghi trên phiếu (không bắt buộc; chỉ lưu trên máy này)</label>
<input id="st-sheet-name" class="st-written__input" maxlength="60" autocomplete="name">
<div class="st-question__actions"><button type="submit" class="st-button">In phiếu</button></div></form><div class="st-sheet__place"></div>`;let input=place2.
querySelector("input"),below=place2.querySelector(".st-sheet__place"),draw=()=>below?.replaceChildren(sheet({...given,name:input?.value??""})??"");input&&(input.
value=progress.read().name),input?.addEventListener("input",draw),place2.querySelector("form")?.addEventListener("submit",event=>{event.preventDefault();let name=input?.
value.trim()??"";name!==progress.read().name&&progress.change(record=>({...record,name})),document.documentElement.setAttribute("data-st-sheet",""),window.print(),
document.documentElement.removeAttribute("data-st-sheet")}),draw()}function randomFrom(seed){let[a,b,c,d]=hash(seed),next=()=>{let sum=(a+b|0)+d|0;return d=d+1|0,a=b^b>>>9,b=c+(c<<3)|0,c=(c<<21|c>>>11)+sum|0,(sum>>>0)/4294967296};
for(let warm=0;warm<12;warm+=1)next();return next}function shuffle(items2,random){let mixed=[...items2];for(let last=mixed.length-1;last>0;last-=1){let other=Math.
floor(random()*(last+1));[mixed[last],mixed[other]]=[mixed[other],mixed[last]]}return mixed}function drawTest(pools,seed,seen=new Set){let random=randomFrom(seed),
drawn=new Set;for(let{count,ids}of pools){let left=[...new Set(ids)].filter(id=>!drawn.has(id)),mixed=shuffle(left,random),freshFirst=[...mixed.filter(id=>!seen.
has(id)),...mixed.filter(id=>seen.has(id))];for(let id of freshFirst.slice(0,count))drawn.add(id)}return shuffle([...drawn],random)}var LETTERS="23456789ABCDEFG\
HJKLMNPQRSTUVWXYZ";function newSeed(){let bytes=crypto.getRandomValues(new Uint8Array(6));return Array.from(bytes,byte=>LETTERS[byte%32]).join("")}function hash(text){
let[a,b,c,d]=[1779033703,3144134277,1013904242,2773480762];for(let letter of text){let code=letter.codePointAt(0)??0;a=b^Math.imul(a^code,597399067),b=c^Math.imul(
b^code,2869860233),c=d^Math.imul(c^code,951274213),d=a^Math.imul(d^code,2716044179)}return a=Math.imul(c^a>>>18,597399067),b=Math.imul(d^b>>>22,2869860233),c=Math.
imul(a^c>>>17,951274213),d=Math.imul(b^d>>>19,2716044179),[a^b^c^d,b^a,c^a,d^a]}function download(file,name){let link=document.createElement("a");link.href=URL.createObjectURL(file),link.download=name,document.body.append(link),link.click(),
link.remove(),setTimeout(()=>URL.revokeObjectURL(link.href),6e4)}async function copyText(text){try{return await navigator.clipboard.writeText(text),!0}catch{return copyBySelection(text)}}function copyBySelection(text){let focused=document.
activeElement,field2=document.createElement("textarea");field2.value=text,field2.readOnly=!0,field2.style.cssText="position:fixed;top:0;left:0;opacity:0",document.
body.append(field2),field2.select();let copied=tryCopy();return field2.remove(),focused instanceof HTMLElement&&focused.focus({preventScroll:!0}),copied}function tryCopy(){
try{return document.execCommand("copy")}catch{return!1}}var LONGEST=300,SIGNS="0123456789ABCDEFGHIJKLMNOPQRSTUV";var FIRST_DAY=Date.UTC(2026,0,1);var UNSEEN=/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;function writeCode2(code){let answers=code.answers.map(([name,bits])=>name+
digits(bits,code.width)).join(""),body=`${`STKQ1.${code.bank}.${code.test}.${code.seed}${digits(code.day,3)}`}.${code.width}${digits(code.answers.length,2)}${answers}\
.${toBase32(cleanName(code.name))}`;return`${body}.${checkWord2(body)}`}function checkWord2(text){return digits(hash32(text),7)}function cleanName(text){let line=text.normalize("NFC").replace(UNSEEN," ").split(/\s+/).join(" ").trim();
return Array.from(line).slice(0,60).join("").trim()}function dayNumber(at){let date=new Date(at),days=Math.floor((Date.UTC(date.getFullYear(),date.getMonth(),date.
getDate())-FIRST_DAY)/864e5);return Math.min(Math.max(days,0),32767)}function dayOf(number){return new Date(FIRST_DAY+number*864e5).toISOString().slice(0,10)}function digits(number,length){
let written="";for(let left=number;written.length<length;left=Math.floor(left/32))written=SIGNS[left%32]+written;return written}function toBase32(text){return(Array.
from(new TextEncoder().encode(text),byte=>byte.toString(2).padStart(8,"0")).join("").match(/.{1,5}/g)??[]).map(five=>SIGNS[Number.parseInt(five.padEnd(5,"0"),2)]).
join("")}var TICKED=["single","multiple","true_false"];function ticked(kind){return TICKED.includes(kind)}var FORM2="so-tay-ket-qua",HEAD=["library","bank","test","testCode","title","seed","day","name","unit"];function savedLines(kept){let rows=kept.answers.map(({id,wording,right,chosen})=>[id,wording,String(Number(right)),...chosen].join("|"));return[...HEAD.map(name=>kept[name]),
...rows].join(`
`)}function writeSaved(given){return`${JSON.stringify({form:FORM2,...given,check:checkWord2(savedLines(given))},null,1)}
`}var PLACE=`<h3>Gửi kết quả cho giảng viên</h3>
<p>Mã và tệp dưới đây ghi những phương án bạn đã chọn. Trong đó không có tên, trừ khi bạn tự ghi; trang này không gửi gì đi, bạn tự gửi cho giảng viên. Hãy sao \
chép hoặc lưu trước khi rời trang, vì mã không được giữ lại.</p>
<p><label for="st-hand-name">Tên (không bắt buộc)</label><input id="st-hand-name" class="st-written__input" maxlength="60" autocomplete="off"></p>
<p><label for="st-hand-unit">Đơn vị (không bắt buộc, chỉ ghi vào tệp)</label><input id="st-hand-unit" class="st-written__input" maxlength="60" autocomplete="off\
"></p>
<p><label for="st-hand-code">Mã kết quả</label><textarea id="st-hand-code" readonly rows="6" spellcheck="false"></textarea></p>
<div class="st-question__actions"><button type="button" class="st-button" data-hand="copy">Sao chép mã</button>
<button type="button" class="st-button st-button--quiet" data-hand="save">Lưu tệp kết quả</button></div>
<p role="status" class="st-hand__said"></p>`;function triedOf(result2,asked,answers,right){let[held,data]=[bank(),index()],wordings=new Map(data?.quizzes.flatMap(
({questions})=>questions.map(([id,wording])=>[id,wording]))),{title="",code=""}=held?.trials[result2.trial]??{},done=asked.map(({id,kind,key})=>({id,code:held?.
questions[id]?.code??"",wording:wordings.get(id)??"",kind,known:key.known,chosen:answers[id]??[],right:right.includes(id)})),{trial:test,seed,at}=result2;return{
library:data?.library??"",bank:held?.version??"",test,testCode:code,title,seed,at,done}}function codeOf(tried,name){let most=Math.max(1,...tried.done.map(({kind,
known})=>ticked(kind)?known.length:1)),width=Math.max(1,Math.ceil(most/5)),answers=tried.done.map(one=>[one.code,bitsOf(one)]),{bank:bank2,testCode,seed,at}=tried,
written=put=>writeCode2({bank:bank2,test:testCode,seed,day:dayNumber(at),width,answers,name:put}),fits=code=>code.length<=LONGEST,[whole,bare]=[written(name),written(
"")];return{code:fits(whole)?whole:fits(bare)&&width<=3?bare:"",named:fits(whole)}}function fileOf({library,bank:bank2,test,testCode,title,seed,at,done},name,unit){
let answers=done.map(({id,wording,right,chosen})=>({id,wording,right,chosen}));return writeSaved({library,bank:bank2,test,testCode,title,seed,day:dayOf(dayNumber(
at)),name:cleanName(name),unit:cleanName(unit),answers})}function bitsOf({kind,known,chosen,right}){return ticked(kind)?known.reduce((bits,value,at)=>bits+(chosen.
includes(value)?2**at:0),0):chosen.length?right?1:2:0}function offerHandOver(place2,tried){place2.innerHTML=PLACE;let value=id=>place2.querySelector(`#${id}`)?.
value??"",code=place2.querySelector("textarea"),said=place2.querySelector(".st-hand__said"),say=words2=>{said&&(said.textContent=words2)},draw=()=>{let{code:written,
named}=codeOf(tried,value("st-hand-name"));code&&(code.value=written),place2.querySelector("[data-hand=copy]")?.toggleAttribute("disabled",!written),say(written?
named?"":"Tên dài quá nên không nằm trong mã. Hãy ghi tên bên cạnh mã khi gửi.":"Bài dài quá nên không ghi được thành mã. Mời bạn lưu tệp kết qu\
ả và gửi tệp.")};place2.querySelector("#st-hand-name")?.addEventListener("input",draw),place2.querySelector("[data-hand=copy]")?.addEventListener("click",
async()=>{let done=await copyText(code?.value??"");done||code?.select(),say(done?"Đã sao chép mã.":"Máy không cho sao chép. Mã đã được bôi đen: bấm Ctrl+C h\
oặc giữ để sao chép.")}),place2.querySelector("[data-hand=save]")?.addEventListener("click",()=>{download(new Blob([fileOf(tried,value("st-hand-name"),value(
"st-hand-unit"))],{type:"application/json"}),`ket-qua-${tried.test}-${tried.seed}.json`),say("Đã lưu tệp kết quả.")}),draw()}var WARNINGS=[5,1];function timeLeft(startedAt,minutes,now){let whole=minutes*6e4;return Math.min(Math.max(startedAt+whole-now,0),whole)}function warningBetween(before,after,minutes){
let passed=WARNINGS.filter(warning=>warning<minutes&&before>warning*6e4&&after<=warning*6e4);return after>0&&passed.length?Math.min(...passed):void 0}function clock(left){
let seconds=Math.ceil(left/1e3);return`${Math.floor(seconds/60)}:${String(seconds%60).padStart(2,"0")}`}function card(id,entry,number,flagged){let made=document.createElement("div");made.className="st-question st-trial__card",made.id=id,made.setAttribute("kind",entry.
kind);let told=entry.told?`<div class="st-situation__told"><p class="st-situation__head">Tình huống</p>${entry.told}</div>`:"";made.innerHTML=`${told}${entry.
ask}<p class="st-trial__flag"><label><input type="checkbox" data-flag> Đánh dấu để xem lại</label></p>`;let label=made.querySelector(".st-question__num\
ber");label&&(label.textContent=`Câu ${number}`);let flag=made.querySelector("input[data-flag]");return flag instanceof HTMLInputElement&&(flag.checked=flagged),
made}function addAnswer(made,entry){made.querySelector(".st-trial__flag")?.remove(),made.insertAdjacentHTML("beforeend",unveil(entry.answer))}function bar(){let made=document.
createElement("div");return made.className="st-trial__bar",made.innerHTML=`<span role="timer" aria-live="off" class="st-trial__clock"></span>
<span class="st-trial__count"></span>
<button type="button" class="st-button st-button--quiet" data-do="look">Xem lại và nộp bài</button>`,made}function tellBar(shown,left,answered,all){let time=shown.
querySelector(".st-trial__clock"),count=shown.querySelector(".st-trial__count");time&&(time.textContent=left===void 0?"Không tính giờ":`Còn ${clock(left)}`),
count&&(count.textContent=`Đã trả lời ${answered}/${all}`)}function look(state,answered){let rows=state.ids.map((id,index2)=>{let words2=[answered(id)?"đã\
 trả lời":"chưa trả lời",...state.flags.includes(id)?["có đánh dấu"]:[]];return`<li class="st-trial__row${answered(id)?"":" st-trial__row--open"}"\
><a href="#${id}" data-go="${id}">Câu ${index2+1}</a>: ${words2.join(", ")}</li>`}),open=state.ids.filter(id=>!answered(id)).length,made=document.createElement(
"div");return made.innerHTML=`<h2 tabindex="-1">Xem lại trước khi nộp</h2>
<p>${open?`Còn ${open} câu chưa trả lời.`:"Bạn đã trả lời mọi câu."} Bấm vào một câu để quay lại câu ấy.</p>
<ol class="st-trial__rows">${rows.join("")}</ol>
<div class="st-question__actions"><button type="button" class="st-button" data-do="submit">Nộp bài</button>
<button type="button" class="st-button st-button--quiet" data-do="back">Quay lại làm bài</button></div>`,made}function result({score,size,wrong,topics},passMark,{
retry,late}){let made=document.createElement("div"),passed=score>=passMark,line=retry?`Bạn sửa đúng ${score}/${size} câu.`:`Bạn đúng ${score}/${size}\
 câu. Cần đúng ${passMark} câu để đạt. ${passed?"Bạn đã đạt.":"Chưa đạt."}`,rows=topics.map(({topic,right,all})=>`<tr><th scope="row">${escape(
topic)}</th><td>${right}/${all}</td></tr>`);return made.innerHTML=`<h2 tabindex="-1">${retry?"Kết quả làm lại":"Kết quả"}</h2>
${late?"<p>Đã hết giờ nên bài được nộp với những câu bạn đã trả lời.</p>":""}
<p class="st-trial__score">${line}</p>
<table class="st-table st-trial__topics"><caption>Theo chủ đề</caption><thead><tr><th scope="col">Chủ đề</th><th scope="col">Đúng</th></tr></thead><tbody>${rows.
join("")}</tbody></table>
${rules(passed,retry,wrong.length)}
<div class="st-question__actions">
${wrong.length&&(retry||!passed)?`<button type="button" class="st-button" data-do="retry">Làm lại ${wrong.length} câu sai</button>`:""}
<button type="button" class="st-button st-button--quiet" data-do="start">Làm đề mới</button>
${passed&&!retry?'<button type="button" class="st-button st-button--quiet" data-do="sheet">Lập phiếu xác nhận tự học</button>':""}</div>
<div class="st-trial__sheet"></div><div class="st-trial__hand"></div>`,made}function rules(passed,retry,wrong){return retry&&!wrong?"<p>Bạn đã sửa đúng hết. Mời\
 làm một đề mới khi sẵn sàng.</p>":passed&&!retry?"<p>Đáp án và giải thích của từng câu ở bên dưới.</p>":`<p>Đáp án của các câu sai\
 chưa hiện ra, để bạn tự tìm: mời đọc lại căn cứ của từng câu ở bên dưới.
Làm lại câu sai là để học, không tính đạt; muốn đạt thì làm một đề mới.</p>`}function addReading(made,entry){made.querySelector(".s\
t-trial__flag")?.remove();let line=document.createElement("p");line.className="st-trial__read",line.innerHTML=`<strong>Câu này chưa đúng.</strong> Đọc lại: <a h\
ref="${entry.read}"></a>.`;let link=line.querySelector("a");link&&(link.textContent=entry.clauseName),made.append(line)}function escape(text){return text.replace(
/[&<>"]/g,sign=>`&#${sign.charCodeAt(0)};`)}function scoreTest(asked,answers){let topics=new Map,right=[],wrong=[];for(let{id,kind,topic,key}of asked){let chosen=answers[id],correct=!!(chosen?.length&&kindNamed(
kind)?.mark(chosen,key).correct),row=topics.get(topic)??{topic,right:0,all:0};topics.set(topic,{topic,right:row.right+Number(correct),all:row.all+1}),(correct?right:
wrong).push(id)}return{score:right.length,size:asked.length,right,wrong,topics:[...topics.values()]}}function passes(score,passMark){return score>=passMark}function newState(seed,ids,now,retry=!1){return{seed,ids,answers:{},flags:[],startedAt:now,retry}}function readState(text,known){try{let given=JSON.parse(text??
""),{seed,ids,answers,flags,startedAt,retry}=given;if(typeof seed!="string"||!/^[2-9A-Z]{6}$/.test(seed)||!Number.isSafeInteger(startedAt)||!Array.isArray(ids)||
!ids.length||!ids.every(id=>known.has(id))||new Set(ids).size<ids.length)return;let kept=Object.entries(answers).filter(([id,chosen])=>ids.includes(id)&&isAnswer(
chosen));return{seed,ids,answers:Object.fromEntries(kept),flags:ids.filter(id=>flags.includes(id)),startedAt,retry:retry===!0}}catch{return}}function isAnswer(chosen){
return Array.isArray(chosen)&&chosen.length<=12&&chosen.every(item=>typeof item=="string"&&item.length<=200)}var START='<div class="st-question__actions"><button type="button" class="st-button" data-do="start">Bắt đầu làm bài</button></div>',QuizTrial=class extends HTMLElement{constructor(){
super(),this.state=void 0,this.ticking=void 0,this.left=Number.POSITIVE_INFINITY}connectedCallback(){let data=index(),trial=bank()?.trials[this.getAttribute("tr\
ial")??""];if(!data||!trial||this.trial)return;this.trial=trial,this.data=data,this.progress=takeAlong(openProgress(data.library)),keepAlong(this.progress),this.
innerHTML=`<p class="st-summary__kept"></p><p role="status" class="st-trial__said"></p><div class="st-trial__screen">${START}</div>`;let kept=this.querySelector(
".st-summary__kept");kept&&(kept.textContent=this.progress.notice);for(let type of["click","change","input"])this.addEventListener(type,this);this.state=this.stored(),
this.state&&this.work("Bài đang làm dở đã được mở lại. Giờ làm bài vẫn tính tiếp.")}disconnectedCallback(){clearInterval(this.ticking)}handleEvent(event){
keepAnswer(event);let target=event.target instanceof Element?event.target:null;if(event.type==="click"){let asked=target?.closest("[data-do], [data-go]");asked&&
this.press(asked,event)}else target?.closest(".st-trial__card")&&this.note(target)}press(asked,event){let go=asked.getAttribute("data-go");go&&event.preventDefault(),
go?this.back(go):{start:()=>this.start(),look:()=>this.look(),back:()=>this.back(),submit:()=>this.submit(),retry:()=>this.retry(),sheet:()=>this.sheet()}[asked.
getAttribute("data-do")]?.()}start(){if(!this.trial)return;let seen=new Set((this.progress?.read().results??[]).filter(({trial})=>trial===this.getAttribute("tri\
al")).flatMap(({asked})=>asked)),seed=newSeed();this.state=newState(seed,drawTest(this.trial.pools,seed,seen),Date.now()),this.work("")}retry(){let{state,score}=this;
!state||!score||(this.state=newState(state.seed,score.wrong,Date.now(),!0),this.work(""))}work(words2){let{state}=this,screen=this.querySelector(".st-trial__scr\
een");if(!state||!screen)return;let title=state.retry?"Làm lại câu sai":`Bài làm, mã lượt ${state.seed}`;screen.innerHTML=`<h2 tabindex="-1">${title}<\
/h2>`,this.bar=bar(),this.cards=document.createElement("div"),this.cards.className="st-trial__cards",this.cards.append(...state.ids.map((id,at)=>this.fresh(id,at+
1))),this.cards.insertAdjacentHTML("beforeend",'<div class="st-question__actions"><button type="button" class="st-button" data-do="look">Xem lại và nộp bài</but\
ton></div>'),screen.append(this.bar,this.cards,document.createElement("div")),screen.querySelector("h2")?.focus(),this.keep(),this.say(words2),this.left=Number.
POSITIVE_INFINITY,clearInterval(this.ticking),this.ticking=setInterval(()=>this.tick(),1e3),this.tick()}fresh(id,number){let entry=bank()?.questions[id],made=card(
id,entry,number,!!this.state?.flags.includes(id));kindNamed(entry.kind)?.prepare?.(made);let chosen=this.state?.answers[id];return chosen&&kindNamed(entry.kind)?.
fill(made,chosen),made}note(target){let{state}=this,changed=target.closest(".st-trial__card");if(!(!state||!changed||!this.bar)){if(target instanceof HTMLInputElement&&
target.hasAttribute("data-flag"))state.flags=target.checked?[...state.flags,changed.id]:state.flags.filter(id=>id!==changed.id);else{let chosen=kindNamed(changed.
getAttribute("kind"))?.read(changed);chosen?state.answers[changed.id]=chosen:delete state.answers[changed.id]}this.keep(),this.tell()}}tick(){let{state,trial}=this;
if(!state||!trial||(this.tell(),state.retry||!trial.minutes))return;let left=timeLeft(state.startedAt,trial.minutes,Date.now()),warning=warningBetween(this.left,
left,trial.minutes);this.left=left,warning&&this.say(`Còn ${warning} phút.`),left===0&&this.submit(!0)}tell(){let{state,trial}=this;if(!state||!trial||!this.bar)
return;let left=state.retry||!trial.minutes?void 0:timeLeft(state.startedAt,trial.minutes,Date.now());tellBar(this.bar,left,Object.keys(state.answers).length,state.
ids.length)}look(){let{state,cards}=this;if(!state||!cards)return;let shown=look(state,id=>id in state.answers);this.show(!0,shown),shown.querySelector("h2")?.focus()}back(id){
this.show(!1);let found=this.cards?.querySelector(id?`[id="${id}"]`:".st-trial__card");found&&(found.scrollIntoView({block:"start"}),fieldsOf(found)[0]?.focus({
preventScroll:!0}))}show(looking,shown){this.cards?.toggleAttribute("hidden",looking),this.bar?.querySelector("button")?.toggleAttribute("hidden",looking),this.
querySelector(".st-trial__screen > :last-child")?.replaceChildren(...shown?[shown]:[])}submit(late=!1){let{state,trial,cards}=this;if(!state||!trial||!cards)return;
clearInterval(this.ticking),this.score=scoreTest(this.asked(state.ids),state.answers);let passMark=state.retry?state.ids.length:trial.passMark;this.record(state.
retry),this.forget();let screen=this.querySelector(".st-trial__screen"),shown=result(this.score,passMark,{retry:state.retry,late});cards.querySelector(":scope >\
 .st-question__actions")?.remove(),cards.removeAttribute("hidden");for(let made of cards.querySelectorAll(".st-trial__card"))this.judge(made,passes(this.score.score,
passMark));screen?.replaceChildren(shown,cards);let place2=shown.querySelector(".st-trial__hand"),asked=this.asked(state.ids);place2&&this.result&&!state.retry&&
offerHandOver(place2,triedOf(this.result,asked,state.answers,this.score.right)),shown.querySelector("h2")?.focus(),this.say("")}asked(ids){return ids.map(id=>{let entry=bank()?.
questions[id],template=document.createElement("template");return template.innerHTML=unveil(entry.answer),{id,kind:entry.kind,topic:entry.topic,key:keyOf(template.
content)}})}judge(made,passed){let entry=bank()?.questions[made.id],kind=kindNamed(made.getAttribute("kind")),right=this.score?.right.includes(made.id);if(!(!entry||
!kind)){if(made.setAttribute("data-outcome",right?"right":"wrong"),right||passed){addAnswer(made,entry);let chosen=this.state?.answers[made.id];chosen&&showComments(
made,kind.mark(chosen,keyOf(made)))}else addReading(made,entry);holdAnswer(made,!0)}}record(retry){let{state,trial,score,data}=this;if(!state||!trial||!score||!data)
return;let at=Date.now(),known=new Map(data.quizzes.flatMap(quiz=>quiz.questions.map(([id,...hashes])=>[id,hashes])));for(let id of state.ids.filter(asked=>asked in
state.answers)){let[wording="",clause=""]=known.get(id)??[],right=score.right.includes(id);wording&&this.progress?.answer(id,{wording,clause,right,chosen:right?
state.answers[id]:[],at})}retry||(this.result={trial:this.getAttribute("trial")??"",at,score:score.score,size:score.size,passMark:trial.passMark,seed:state.seed,
edition:data.edition,asked:state.ids},this.progress?.change(record=>({...record,results:[...record.results,this.result]})))}sheet(){let place2=this.querySelector(
".st-trial__sheet");if(!place2||!this.result||!this.data||!this.trial||!this.progress)return;let{library,title,edition}=this.data;offerSheet(place2,{library,title,
edition,trial:this.trial.title,result:this.result},this.progress),place2.querySelector("input")?.focus()}get key(){return`so-tay:${this.data?.library}:de-thu:${this.
getAttribute("trial")}`}stored(){try{return readState(localStorage.getItem(this.key),new Set(Object.keys(bank()?.questions??{})))}catch{return}}keep(){try{localStorage.
setItem(this.key,JSON.stringify(this.state))}catch{}}forget(){try{localStorage.removeItem(this.key)}catch{}}say(words2){let status=this.querySelector(".st-trial\
__said");status&&(status.textContent=words2)}};customElements.get("quiz-trial")||customElements.define("quiz-trial",QuizTrial);})();
