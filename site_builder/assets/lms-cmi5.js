// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";(()=>{function openQueue(launch2,send){let key=`so-tay:cmi5:${launch2.registration}:${launch2.activityId}`,waiting=read(key),busy=Promise.resolve(),flush=last=>{busy=
busy.then(async()=>{let batch=[...waiting];if(batch.length)try{await send(batch,last),waiting=waiting.filter(statement2=>!batch.includes(statement2)),write(key,
waiting)}catch{}})};return{add(statement2,last=!1){waiting.push(statement2),write(key,waiting),last?send([...waiting],!0).then(()=>write(key,[]),()=>{}):flush(!1)}}}
function read(key){try{let found=JSON.parse(localStorage.getItem(key)??"[]");return Array.isArray(found)?found:[]}catch{return[]}}function write(key,statements){
try{statements.length?localStorage.setItem(key,JSON.stringify(statements)):localStorage.removeItem(key)}catch{}}var TYPES={single:"choice",multiple:"choice",true_false:"true-false",short_answer:"fill-in",matching:"matching",ordering:"sequencing"};function interactionOf(question,{
correct,chosen}){let kind=question.getAttribute("kind"),right=[...question.querySelectorAll("[data-option][data-right]")].map(line=>line.getAttribute("data-opti\
on")??""),asked=question.querySelector(".st-question__prompt")?.cloneNode(!0);if(asked instanceof Element)for(let extra of asked.querySelectorAll(".st-question_\
_number, .st-question__hint"))extra.remove();return{id:question.id,type:TYPES[kind],given:kind==="ordering"?inPlace(chosen):chosen,right:kind==="ordering"?inPlace(
right):kind==="short_answer"?right.slice(0,1):right,correct,asked:(asked?.textContent??"").trim().replace(/\s+/g," ")}}function inPlace(lines){return lines.map(
line=>line.split("@")).sort((one,other)=>Number(one[1])-Number(other[1])).map(([name])=>name)}function packed(answers){let lines=answers.map(({wording,chosen})=>`${wording}\
:${chosen.map(encodeURIComponent).join(",")}`);for(;lines.join(";").length>4e3;)lines.pop();return lines.join(";")}function unpacked(text){let found=new Map;for(let line of text.
split(";")){let[wording,chosen]=line.split(":");if(!(!/^[0-9a-v]{8}$/.test(wording)||!chosen))try{found.set(wording,chosen.split(",").map(decodeURIComponent))}catch{}}
return found}function startSession(channel){let begun=Date.now(),view=window;view.soTayLms=!0;let chosen=new Map,closed=!1,restore=saved=>{let kept=unpacked(saved);for(let question of questions()){
let answer=kept.get(question.getAttribute("wording")??"");!answer||question.outcome||(question.restore(answer),chosen.set(question.id,answer))}document.dispatchEvent(
new CustomEvent("quiz-restored"))},state=()=>{let all=questions(),answers=all.filter(question=>chosen.has(question.id));return{right:all.filter(question=>question.
outcome==="right").length,all:all.length,done:all.length>0&&all.every(question=>question.outcome),saved:packed(answers.map(question=>({wording:question.getAttribute(
"wording")??"",chosen:chosen.get(question.id)??[]})))}};document.addEventListener("quiz-answered",event=>{let detail=event.detail,question=document.getElementById(
detail.id);!question||closed||(chosen.set(detail.id,detail.chosen),channel.answer(interactionOf(question,detail)),channel.state(state()))}),document.addEventListener(
"quiz-cleared",event=>chosen.delete(event.detail.id)),addEventListener("pagehide",()=>{closed||(closed=!0,channel.close(state(),Math.round((Date.now()-begun)/1e3)))}),
whenReady(()=>{tellTheTruth();for(let link of document.querySelectorAll('a[href]:not([href^="#"])'))link.setAttribute("target","_blank"),link.setAttribute("rel",
"noopener");channel.open(restore)})}function tellTheTruth(){let kept=document.querySelector(".st-meta__kept");kept&&(kept.textContent="Kết quả được ghi vào hệ t\
hống lớp học"),document.querySelector(".st-learn-links")?.setAttribute("hidden","")}function questions(){return[...document.querySelectorAll("quiz-questio\
n")]}function whenReady(then){document.readyState==="loading"?document.addEventListener("DOMContentLoaded",then,{once:!0}):then()}var STATE="so-tay";function readLaunch(search){let given=new URLSearchParams(search),[endpoint,fetch2,actor,registration,activityId]=["endpoint","fetch","actor",
"registration","activityId"].map(name=>given.get(name)??"");if(!(!endpoint||!fetch2||!actor||!registration||!activityId))try{return{endpoint:endpoint.replace(/\/*$/,
"/"),fetch:fetch2,actor:JSON.parse(actor),registration,activityId}}catch{return}}var Store=class{constructor(launch2){this.launch=launch2,this.token="",this.begun=
void 0,this.writing=void 0,this.newest=""}begin(){return this.begun??(this.begun=fetch(this.launch.fetch,{method:"POST"}).then(answer=>answer.json()).then(async found=>{
if(this.token=found["auth-token"]??"",!this.token)throw new Error("no token");await this.ask(this.address("agents/profile",{profileId:"cmi5LearnerPreferences"})).
catch(()=>{});let data=await this.ask(this.address("activities/state",{stateId:"LMS.LaunchData"}));return data.ok?data.json():{}})),this.begun}async readState(){
let found=await this.ask(this.address("activities/state",{stateId:STATE}));return found.ok?found.text():""}writeState(text,last=!1){if(!this.token)return;if(this.
newest=text,last)this.writing?.abort();else if(this.writing)return;let writing=new AbortController;this.writing=writing;let how={method:"PUT",body:text,headers:{
"Content-Type":"application/json"},keepalive:last,signal:last?void 0:writing.signal};this.ask(this.address("activities/state",{stateId:STATE}),how).catch(()=>{}).
then(()=>{this.writing===writing&&(this.writing=void 0,this.newest!==text&&this.writeState(this.newest))})}async send(statements,last){if(last||await this.begin(),
!this.token)throw new Error("not begun");let headers={"Content-Type":"application/json"},body=JSON.stringify(statements),answer=await this.ask(`${this.launch.endpoint}\
statements`,{method:"POST",body,headers,keepalive:last});if(!answer.ok&&answer.status!==409)throw new Error(String(answer.status))}address(resource,more){let{endpoint,
actor,activityId,registration}=this.launch,given={agent:JSON.stringify(actor),...resource==="agents/profile"?{}:{activityId,registration},...more};return`${endpoint}${resource}\
?${new URLSearchParams(given)}`}ask(address,how={}){let headers={...how.headers,Authorization:`Basic ${this.token}`,"X-Experience-API-Version":"1.0.3"};return fetch(
address,{...how,headers})}};var VERBS={initialized:"http://adlnet.gov/expapi/verbs/initialized",answered:"http://adlnet.gov/expapi/verbs/answered",completed:"http://adlnet.gov/expapi/verbs\
/completed",passed:"http://adlnet.gov/expapi/verbs/passed",failed:"http://adlnet.gov/expapi/verbs/failed",terminated:"http://adlnet.gov/expapi/verbs/terminated"},
CMI5="https://w3id.org/xapi/cmi5/context/categories/cmi5",MOVE_ON="https://w3id.org/xapi/cmi5/context/categories/moveon",MASTERY="https://w3id.org/xapi/cmi5/con\
text/extensions/masteryscore",BEGUN=Date.now();function defined(launch2,data,verb,result){let context=contextOf(launch2,data,verb==="completed"||verb==="passed"||
verb==="failed"?[CMI5,MOVE_ON]:[CMI5]);(verb==="passed"||verb==="failed")&&typeof data?.masteryScore=="number"&&(context.extensions={...context.extensions,[MASTERY]:data.
masteryScore});let timed=verb==="initialized"?void 0:{...result,duration:`PT${Math.round((Date.now()-BEGUN)/1e3)}S`};return statement(launch2,verb,{id:launch2.activityId,
objectType:"Activity"},context,timed)}function answered(launch2,data,{id,type,given,right,correct,asked}){let join=parts=>type==="true-false"||type==="fill-in"?
parts[0]??"":parts.map(part=>part.replace("-","[.]")).join("[,]"),object={id:`${launch2.activityId}/cau/${id}`,objectType:"Activity",definition:{type:"http://ad\
lnet.gov/expapi/activities/cmi.interaction",description:{vi:asked},interactionType:type,correctResponsesPattern:[join(right)]}};return statement(launch2,"answer\
ed",object,contextOf(launch2,data,[]),{response:join(given),success:correct})}function contextOf(launch2,data,categories){let template=data?.contextTemplate??{},
category=[...template.contextActivities?.category??[],...categories.map(id=>({id,objectType:"Activity"}))],contextActivities={...template.contextActivities,...category.
length?{category}:{}};return{...template,registration:launch2.registration,contextActivities}}function statement(launch2,verb,object,context,result){return{id:uuid(),
actor:launch2.actor,verb:{id:VERBS[verb],display:{"en-US":verb}},object,context,...result?{result}:{},timestamp:new Date().toISOString()}}function uuid(){let bytes=crypto.
getRandomValues(new Uint8Array(16));bytes[6]=bytes[6]&15|64,bytes[8]=bytes[8]&63|128;let hex=[...bytes].map(byte=>byte.toString(16).padStart(2,"0")).join("");return[
hex.slice(0,8),hex.slice(8,12),hex.slice(12,16),hex.slice(16,20),hex.slice(20)].join("-")}var launch=readLaunch(location.search);if(launch){let store=new Store(launch),queue=openQueue(launch,(statements,last)=>store.send(statements,last)),data,told={
completed:!1,passed:!1,failed:!1},normal=()=>data?.launchMode==="Normal"||data?.launchMode===void 0;startSession({open:restore=>{store.begin().then(async found=>{
data=found;let kept=JSON.parse(await store.readState()||"{}");told={...told,...kept.told},queue.add(defined(launch,data,"initialized")),restore(kept.saved??"")}).
catch(()=>restore(""))},answer:interaction=>{normal()&&queue.add(answered(launch,data,interaction))},state:({right,all,done,saved})=>{if(!normal())return;let score={
scaled:Math.round(right*1e4/all)/1e4,raw:right,min:0,max:all};done&&!told.completed&&(told.completed=!0,queue.add(defined(launch,data,"completed",{completion:!0})));
let needed=data?.masteryScore;if(done&&typeof needed=="number"&&!told.passed){let success=right*1e3>=Math.round(needed*1e3)*all;(success||!told.failed)&&queue.add(
defined(launch,data,success?"passed":"failed",{score,success})),told[success?"passed":"failed"]=!0}store.writeState(JSON.stringify({told,saved}))},close:({saved})=>{
store.writeState(JSON.stringify({told,saved}),!0),queue.add(defined(launch,data,"terminated"),!0)}})}})();
