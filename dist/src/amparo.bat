@echo off
rem Starts Amparo on Windows, with the Java 25 or newer that JAVA_HOME or the PATH names. What java is given is as in the launcher amparo.
setlocal
set "module=cli"
if "%~1"=="desk" set "module=desk"
if "%~1"=="audit" set "module=desk"
set "tiers=-XX:TieredStopAtLevel=1"
if "%module%"=="desk" set "tiers="
if "%~1"=="import" set "tiers="
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version 2>&1 | findstr /r /c:"version \"2[5-9]" /c:"version \"[3-9][0-9]" >nul
if errorlevel 1 (
  echo Amparo did not find Java 25 or newer, which it needs. Install a JDK 25, or set JAVA_HOME to one, and run it again. 1>&2
  exit /b 2
)
"%java%" "@%~dp0build-support\java.options" %tiers% %AMPARO_JAVA_OPTIONS% -jar "%~dp0amparo-%module%.jar" %*
exit /b %ERRORLEVEL%
