rem Start options of a Broadsheet server; bin\standalone.bat reads this file. standalone.conf says the same for Unix.
rem JAVA_OPTS from the environment replaces the memory settings and nothing else.

if "x%JAVA_OPTS%" == "x" set "JAVA_OPTS=-Xms64m -Xmx512m -XX:MetaspaceSize=96M -XX:MaxMetaspaceSize=384m -Djava.net.preferIPv4Stack=true -Djboss.modules.system.pkgs=org.jboss.byteman -Djava.awt.headless=true"
set "JAVA_OPTS=%JAVA_OPTS% -Duser.timezone=UTC"
rem A server that has run out of memory ends, for it would go on without some of its threads.
set "JAVA_OPTS=%JAVA_OPTS% -XX:+ExitOnOutOfMemoryError"
rem A server that is told to end takes no new requests and finishes those that it has, for so many seconds.
if "x%BROADSHEET_DRAIN%" == "x" set "BROADSHEET_DRAIN=20"
set "JAVA_OPTS=%JAVA_OPTS% -Dorg.wildfly.sigterm.suspend.timeout=%BROADSHEET_DRAIN%"
if "x%JDK_SERIAL_FILTER%" == "x" set "JDK_SERIAL_FILTER=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000"

rem The driver follows from the address, so that operators give the address only.
if not "x%BROADSHEET_DB_DRIVER%" == "x" exit /b 0
set "BROADSHEET_DB_DRIVER=org.h2.Driver"
if /i "%BROADSHEET_DB_URL:~0,16%" == "jdbc:postgresql:" set "BROADSHEET_DB_DRIVER=org.postgresql.Driver"
